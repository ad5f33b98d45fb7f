import type { Ctx } from '../ctx.ts'
import { reservationMinutes } from './reservation.ts'

type Keeping = {
  readonly task: {
    readonly id: string
    readonly caseId: string
    readonly cityId: string
    readonly sharedCityId: string | null
  }
  readonly personId: string
  readonly takenOverFrom: string | null
}

/** Writes a reservation and tells it; the caller holds the task's row or its case's. */
export async function keepTask(ctx: Ctx, { task, personId, takenOverFrom }: Keeping) {
  const { id: taskId, caseId, cityId, sharedCityId } = task
  const until = new Date(ctx.now().getTime() + reservationMinutes * 60_000)
  await ctx.db.task.update({
    where: { id: taskId },
    data: { reservedById: personId, reservedUntil: until },
    select: { id: true },
  })
  ctx.audit({
    action: 'reserveTask',
    subjectType: 'Task',
    subjectId: taskId,
    caseId,
    cityId,
    details: { until: until.toISOString(), takenOverFrom },
  })
  ctx.announce({ kind: 'task.reserved', caseId, cityId, sharedCityId, taskId })
  return { taskId }
}
