import type { Ctx } from '../ctx.ts'
import { notFound, undoTooLate } from '../errors.ts'

/** 撤销批量办理 — takes back what is still held: no step was ended, and none is kept any longer. A second time changes nothing. Throws NOT_FOUND, UNDO_TOO_LATE. */
export async function undoCompleteTasks(ctx: Ctx, { bulkActId }: { readonly bulkActId: string }) {
  const mine = { id: bulkActId, cityId: ctx.city.cityId, personId: ctx.actor.id ?? '' }
  if (ctx.actor.id === null) throw notFound('This bulk act')
  const { count } = await ctx.db.bulkAct.updateMany({
    where: { ...mine, state: 'HELD' },
    data: { state: 'UNDONE', endedAt: ctx.now() },
  })
  if (count === 0) return alreadyEnded(ctx, mine)
  await ctx.db.bulkItem.updateMany({
    where: { bulkActId, state: 'HELD' },
    data: { state: 'UNDONE', at: ctx.now() },
  })
  await freeTasks(ctx, bulkActId)
  ctx.audit({ action: 'undoCompleteTasks', subjectType: 'BulkAct', subjectId: bulkActId })
  return { bulkActId }
}

async function alreadyEnded({ db }: Ctx, mine: { readonly id: string; readonly personId: string }) {
  const bulkAct = await db.bulkAct.findFirst({ where: mine, select: { state: true } })
  if (bulkAct === null) throw notFound('This bulk act')
  if (bulkAct.state !== 'UNDONE') throw undoTooLate()
  return { bulkActId: mine.id }
}

async function freeTasks({ db, actor, announce }: Ctx, bulkActId: string): Promise<void> {
  const items = await db.bulkItem.findMany({
    where: { bulkActId, state: 'UNDONE' },
    select: { taskId: true },
  })
  const freed = await db.task.updateManyAndReturn({
    where: {
      id: { in: items.map(({ taskId }) => taskId) },
      reservedById: actor.id,
      closedAt: null,
    },
    data: { reservedById: null, reservedUntil: null },
    select: { id: true, caseId: true, cityId: true, case: { select: { sharedCityId: true } } },
  })
  for (const {
    id: taskId,
    caseId,
    cityId,
    case: { sharedCityId },
  } of freed)
    announce({ kind: 'task.reserved', caseId, cityId, sharedCityId, taskId })
}
