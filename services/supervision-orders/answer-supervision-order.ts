import { z } from 'zod'
import { lockCase } from '../cases/lock-case.ts'
import { assertOpen, worksHere } from '../cases/rules.ts'
import type { Ctx } from '../ctx.ts'
import { forbidden, notFound } from '../errors.ts'
import type { NoticeKind } from '../notice-kinds.ts'
import { supervisionAnswered } from './refusals.ts'
import { speaksFor } from './rules.ts'

const Answering = z.object({
  orderId: z.uuid(),
  answer: z.string().trim().min(1).max(2000),
})

/**
 * 督办答复 — the department says, once, what it has done or will do, also when it is late; the leaders are told. Throws
 * FORBIDDEN, INVALID_INPUT, NOT_FOUND, CASE_CLOSED, SUPERVISION_ANSWERED.
 */
export async function answerSupervisionOrder(ctx: Ctx, input: z.input<typeof Answering>) {
  const { orderId, answer } = Answering.parse(input)
  const { db, actor, city } = ctx
  const known = await db.supervisionOrder.findUnique({
    where: { id: orderId },
    select: { caseId: true, unitId: true },
  })
  if (known === null) throw notFound('This order')
  const { caseId, unitId } = known
  const caseFile = await lockCase(ctx, caseId)
  const here = worksHere(city.cityId, { unitId, case: caseFile })
  if (actor.id === null || !here || !speaksFor(actor, unitId))
    throw forbidden('Answering this order')
  assertOpen(caseFile)
  const at = ctx.now()
  const { count } = await db.supervisionOrder.updateMany({
    where: { id: orderId, answeredAt: null },
    data: { answer, answeredAt: at, answeredById: actor.id },
  })
  if (count === 0) throw supervisionAnswered()
  const { cityId, sharedCityId } = caseFile
  await db.notice.create({
    data: {
      ...{ cityId, caseId, createdAt: at, cause: `supervision:${orderId}:answered`, facts: {} },
      ...{ kind: 'SUPERVISION_REPLIED' satisfies NoticeKind, role: 'LEADER' },
    },
    select: { id: true },
  })
  ctx.audit({
    ...{ action: 'answerSupervisionOrder', subjectType: 'SupervisionOrder', subjectId: orderId },
    ...{ caseId, cityId, details: { unitId } },
  })
  ctx.announce({ kind: 'case.changed', caseId, cityId, sharedCityId, taskId: null })
  return { orderId }
}
