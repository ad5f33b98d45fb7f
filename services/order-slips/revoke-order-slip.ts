import type { Ctx } from '../ctx.ts'
import { notFound } from '../errors.ts'
import { lockSlipCase } from './lock-slip-case.ts'

/** 作废派遣单 — its link answers no more; one that has answered stays as it is. Throws FORBIDDEN, NOT_FOUND, CASE_CLOSED. */
export async function revokeOrderSlip(ctx: Ctx, { orderSlipId }: { readonly orderSlipId: string }) {
  const slip = await ctx.db.orderSlip.findUnique({
    where: { id: orderSlipId },
    select: { caseId: true },
  })
  if (slip === null) throw notFound('This order slip')
  const { caseId } = slip
  const { caseFile, personId } = await lockSlipCase(ctx, caseId)
  const { count } = await ctx.db.orderSlip.updateMany({
    where: { id: orderSlipId, revokedAt: null, answeredAt: null },
    data: { revokedAt: ctx.now(), revokedById: personId },
  })
  if (count === 0) return { orderSlipId }
  const { cityId, sharedCityId } = caseFile
  ctx.audit({
    ...{ action: 'revokeOrderSlip', subjectType: 'OrderSlip', subjectId: orderSlipId },
    ...{ caseId, cityId },
  })
  ctx.announce({ kind: 'case.changed', caseId, cityId, sharedCityId, taskId: null })
  return { orderSlipId }
}
