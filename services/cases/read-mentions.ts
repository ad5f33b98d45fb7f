import type { Ctx } from '../ctx.ts'
import { notFound } from '../errors.ts'

/** 已读提及 — whoever is mentioned in a case has seen it: that counts as new no more. What was seen once stays seen. Throws NOT_FOUND. */
export async function readMentions(ctx: Ctx, { caseId }: { readonly caseId: string }) {
  const { kind, id: personId } = ctx.actor
  if (kind !== 'PERSON' || personId === null) throw notFound('A mention of you in this case')
  const { count } = await ctx.db.commentMention.updateMany({
    where: { caseId, personId, readAt: null },
    data: { readAt: ctx.now() },
  })
  if (count === 0) {
    const known = await ctx.db.commentMention.count({ where: { caseId, personId } })
    if (known === 0) throw notFound('A mention of you in this case')
    return { caseId }
  }
  // what still waits to be sent is not sent any more
  await ctx.db.delivery.updateMany({
    where: {
      caseId,
      personId,
      notice: { kind: 'MENTIONED' },
      state: { notIn: ['ACKNOWLEDGED', 'FAILED'] },
    },
    data: { state: 'ACKNOWLEDGED', acknowledgedAt: ctx.now() },
  })
  ctx.audit({
    ...{ action: 'readMentions', subjectType: 'Case', subjectId: caseId, caseId },
    details: { mentions: count },
  })
  return { caseId }
}
