import { openTask } from '../cases/open-task.ts'
import type { Ctx } from '../ctx.ts'
import type { UserTaskJob } from '../engine/run-user-tasks.ts'

/** 生成任务 — an officer's step offered by the engine, handed to the case. */
export const openOfferedTask = (ctx: Ctx, job: UserTaskJob): Promise<void> =>
  openTask(ctx, { ...job, headers: job.customHeaders })
