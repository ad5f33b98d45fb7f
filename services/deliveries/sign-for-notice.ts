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
  const notice = await ctx.db.notice.findUniqueOrThrow({
    where: { id: noticeId },
    select: { caseId: true, cityId: true, case: { select: { sharedCityId: true } } },
  })
  const { caseId, cityId } = notice
  const sharedCityId = notice.case?.sharedCityId ?? null
  if (caseId !== null)
    ctx.announce({ kind: 'case.changed', caseId, cityId, sharedCityId, taskId: null })
  ctx.audit({
    ...{ action: 'acknowledgeNotice', subjectType: 'Notice', subjectId: noticeId },
    ...{ cityId, ...(caseId !== null && { caseId }), details: { personId } },
  })
  return true
}
