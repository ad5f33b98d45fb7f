import type { Ctx } from '../ctx.ts'
import { lockTask } from './lock-task.ts'

type Releasing = { readonly taskId: string }

/** 放回 — gives back a task that one had reserved, so that others may take it at once; somebody else's stays theirs. Throws TASK_CLOSED, CASE_CLOSED, NOT_FOUND. */
export async function releaseTask(ctx: Ctx, { taskId }: Releasing) {
  const { caseId, cityId, reservedById, case: caseFile } = await lockTask(ctx, { taskId })
  if (reservedById === null || reservedById !== ctx.actor.id) return { taskId }
  await ctx.db.task.update({
    where: { id: taskId },
    data: { reservedById: null, reservedUntil: null },
    select: { id: true },
  })
  ctx.audit({
    action: 'releaseTask',
    subjectType: 'Task',
    subjectId: taskId,
    caseId,
    cityId,
    details: {},
  })
  const { sharedCityId } = caseFile
  ctx.announce({ kind: 'task.reserved', caseId, cityId, sharedCityId, taskId })
  return { taskId }
}
