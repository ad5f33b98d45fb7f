import type { Ctx } from '../ctx.ts'
import { forbidden } from '../errors.ts'
import { assertMayComplete } from './assert-may-complete.ts'
import { keepTask } from './keep-task.ts'
import { lockTask } from './lock-task.ts'
import { assertNotKept, isReserved } from './reservation.ts'

type Reserving = { readonly taskId: string; readonly takeOver?: boolean }

/**
 * 领办 — keeps an open task for whoever works on it, for five minutes; again by the same person, for five more.
 * Somebody else's is taken over only if that is said, and the audit names whose it was. Throws TASK_RESERVED,
 * FORBIDDEN, SEPARATION_OF_DUTIES, TASK_CLOSED, CASE_CLOSED, NOT_FOUND.
 */
export async function reserveTask(ctx: Ctx, { taskId, takeOver = false }: Reserving) {
  const task = await lockTask(ctx, { taskId })
  const { kind, id: personId } = ctx.actor
  if (kind !== 'PERSON' || personId === null) throw forbidden('Keeping a task for oneself')
  await assertMayComplete(ctx, task)
  if (!takeOver) assertNotKept(task, ctx.actor, ctx.now())
  const other = isReserved(task.reservedUntil, ctx.now()) && task.reservedById !== personId
  return keepTask(ctx, {
    task: { ...task, sharedCityId: task.case.sharedCityId },
    personId,
    takenOverFrom: other ? task.reservedById : null,
  })
}
