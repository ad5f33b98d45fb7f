import { z } from 'zod'
import { lockCase } from '../cases/lock-case.ts'
import { assertOpen } from '../cases/rules.ts'
import type { Ctx } from '../ctx.ts'
import { pressDepartment } from '../deadlines/press-department.ts'
import { forbidden, invalidInput } from '../errors.ts'
import { nobodyHandles, supervisionWaiting } from './refusals.ts'
import { isLeader } from './rules.ts'

const Opening = z.object({
  caseId: z.uuid(),
  reason: z.string().trim().min(1).max(2000),
  answerBy: z.date(),
})

/**
 * 督办 — a leader presses the department that handles a case: it has to answer in words by an instant. Throws FORBIDDEN,
 * INVALID_INPUT, NOT_FOUND, CASE_CLOSED, NOBODY_HANDLES, SUPERVISION_WAITING.
 */
export async function openSupervisionOrder(ctx: Ctx, input: z.input<typeof Opening>) {
  const { caseId, reason, answerBy } = Opening.parse(input)
  const { actor } = ctx
  const openedAt = ctx.now()
  const caseFile = await lockCase(ctx, caseId)
  if (actor.id === null || !isLeader(actor)) throw forbidden('Pressing a department')
  assertOpen(caseFile)
  const { responsibleUnitId: unitId } = caseFile
  if (unitId === null) throw nobodyHandles()
  if (answerBy <= openedAt)
    throw invalidInput(
      'An answer is asked for by a time that is still to come. Nothing was changed; give a later one.',
      'answerBy',
    )
  const order = { caseFile, unitId, reason, openedAt, answerBy, openedById: actor.id }
  const orderId = await pressDepartment(ctx, order)
  if (orderId === null) throw supervisionWaiting()
  return { orderId }
}
