import type { Ctx } from '../ctx.ts'
import type { DirectedTask } from './lock-directed-task.ts'

type Moving = {
  readonly action: 'passDown' | 'giveBack'
  readonly toUnitId: string
}

/** Lets a task wait at another unit, appointed to nobody and kept for nobody; who had it hears that it left. */
export async function moveTask(ctx: Ctx, task: DirectedTask, { action, toUnitId }: Moving) {
  const { id: taskId, caseId, cityId, unitId: fromUnitId } = task
  await ctx.db.task.update({
    where: { id: taskId },
    data: { unitId: toUnitId, appointedId: null, reservedById: null, reservedUntil: null },
    select: { id: true },
  })
  ctx.audit({
    action,
    subjectType: 'Task',
    subjectId: taskId,
    caseId,
    cityId,
    details: { fromUnitId, toUnitId },
  })
  const { sharedCityId } = task.case
  ctx.announce({ kind: 'task.passed', caseId, cityId, sharedCityId, taskId })
  return { taskId, caseId }
}
