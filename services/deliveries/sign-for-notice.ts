import type { Ctx } from '../ctx.ts'

type Signed = { readonly noticeId: string; readonly personId: string }

/** 签收登记 — somebody has seen a notice: all that was sent to them of it is answered, what still waits is not sent. False where they had signed before. */
export async function signForNotice(ctx: Ctx, { noticeId, personId }: Signed): Promise<boolean> {
  const at = ctx.now()
  const { count } = await ctx.db.delivery.updateMany({
    where: { noticeId, personId, state: { notIn: ['ACKNOWLEDGED', 'FAILED'] } },
    data: { state: 'ACKNOWLEDGED', acknowledgedAt: at },
  })
  if (count === 0) return false
  await ctx.db.notice.updateMany({
    where: { id: noticeId, readAt: null },
    data: { readAt: at, readById: personId, answerBy: null },
  })
  const {
    caseId,
    cityId,
    case: about,
  } = await ctx.db.notice.findUniqueOrThrow({
    where: { id: noticeId },
    select: { caseId: true, cityId: true, case: { select: { sharedCityId: true } } },
  })
  const { sharedCityId } = about
  ctx.announce({ kind: 'case.changed', caseId, cityId, sharedCityId, taskId: null })
  ctx.audit({
    ...{ action: 'acknowledgeNotice', subjectType: 'Notice', subjectId: noticeId },
    ...{ caseId, cityId, details: { personId } },
  })
  return true
}
