import { Prisma } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'
import type { CaseFile } from './case-file.ts'
import { caseVariables } from './case-variables.ts'

/** What the engine says of a step that has begun: its case, its place in the engine, its job. */
export type OfferedStep = {
  readonly caseId: string
  readonly engineId: string
  readonly instanceKey: string
  readonly elementInstanceKey: string
  readonly elementId: string
  readonly jobKey: string
}
type Resumed = { readonly id: string; readonly status: string; readonly outcome: string | null }

/** 接续任务 — the job of a restarted case is that of the task which waits for it. False when no task waits at this element. */
export const resumeTask = (ctx: Ctx, caseFile: CaseFile, job: OfferedStep): Promise<boolean> =>
  resumeAt(ctx, caseFile, {
    job,
    task: Prisma.sql`SELECT id FROM tasks WHERE case_id = ${caseFile.id}::uuid
      AND element_id = ${job.elementId} AND awaits_job ORDER BY id LIMIT 1`,
  })

type Resuming = { readonly job: OfferedStep; readonly task: Prisma.Sql }

/** 换绑作业 — a job is that of a task there was before: the same row, no new clock; one that an officer has ended is completed again with his outcome. False without such a task. */
export async function resumeAt(
  ctx: Ctx,
  caseFile: CaseFile,
  { job, task: sought }: Resuming,
): Promise<boolean> {
  const { id: caseId, cityId } = caseFile
  const [task] = await ctx.db.$queryRaw<Resumed[]>`
    UPDATE tasks SET engine_id = ${job.engineId}::uuid, job_key = ${BigInt(job.jobKey)},
      element_key = ${BigInt(job.elementInstanceKey)}, awaits_job = false
    WHERE id = (${sought})
    RETURNING id, status::text AS status, outcome`
  if (task === undefined) return false
  ctx.audit({
    ...{ action: 'reconcile.bindTask', subjectType: 'Task', subjectId: task.id, caseId, cityId },
    details: { engineId: job.engineId, jobKey: job.jobKey, elementId: job.elementId },
  })
  if (task.status === 'DONE') await completeAgain(ctx, caseFile, { ...job, ...task })
  return true
}

type Done = Pick<OfferedStep, 'engineId' | 'jobKey'> & Resumed

/** 重发完成 — tells the engine once more what an officer has decided; what it did to the case stays done once. */
export async function completeAgain(ctx: Ctx, caseFile: CaseFile, task: Done): Promise<void> {
  const { caseId: _, ...variables } = await caseVariables(ctx, caseFile)
  ctx.queue.add({
    kind: 'complete-task',
    taskId: task.id,
    cityId: ctx.city.cityId,
    cityCode: ctx.city.cityCode,
    engineId: task.engineId,
    jobKey: task.jobKey,
    variables: { ...variables, outcome: task.outcome },
  })
}
