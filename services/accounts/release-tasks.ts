import type { Ctx } from '../ctx.ts'

type Leaving = { readonly personId: string; readonly successorId: string | null }

const keptMinutes = 5

/** 移交在手任务 — what somebody keeps for themselves, and the beats they patrol, go to a successor; without one they are free for everybody of the role. Answers how many tasks and beats. */
export async function releaseTasks(ctx: Ctx, { personId, successorId }: Leaving) {
  const at = ctx.now()
  const kept = await ctx.db.task.findMany({
    where: { reservedById: personId, closedAt: null, reservedUntil: { gt: at } },
    select: { id: true, caseId: true, cityId: true, case: { select: { sharedCityId: true } } },
  })
  await ctx.db.task.updateMany({
    where: { id: { in: kept.map(({ id }) => id) } },
    data: {
      reservedById: successorId,
      reservedUntil: successorId === null ? null : new Date(at.getTime() + keptMinutes * 60_000),
    },
  })
  for (const { id: taskId, caseId, cityId, case: theirs } of kept)
    ctx.announce({
      kind: 'task.reserved',
      caseId,
      cityId,
      sharedCityId: theirs.sharedCityId,
      taskId,
    })
  const { count: beats } = await ctx.db.responsibilityGrid.updateMany({
    where: { collectorId: personId, cityId: ctx.city.cityId },
    data: { collectorId: successorId },
  })
  return { tasks: kept.length, beats }
}
