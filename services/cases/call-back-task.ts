import type { Ctx } from '../ctx.ts'
import { stopStepClock } from '../deadlines/stop-step-clock.ts'
import { lockCase } from './lock-case.ts'

/** 任务召回 — the engine ended a step by itself: the task is called back, and what an officer had recorded stays, visibly void. */
export async function callBackTask(ctx: Ctx, taskId: string): Promise<void> {
  const { caseId } = await ctx.db.task.findUniqueOrThrow({ where: { id: taskId } })
  const { cityId, sharedCityId } = await lockCase(ctx, caseId)
  const { count } = await ctx.db.task.updateMany({
    where: { id: taskId, status: { not: 'CANCELED' } },
    data: { status: 'CANCELED', closedAt: ctx.now(), version: { increment: 1 } },
  })
  if (count === 0) return
  await stopStepClock(ctx, { caseId, taskId, reason: 'CALLED_BACK' })
  ctx.audit({ action: 'callBackTask', subjectType: 'Task', subjectId: taskId, caseId, cityId })
  ctx.announce({ kind: 'task.closed', caseId, cityId, sharedCityId, taskId })
}
