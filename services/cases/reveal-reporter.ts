import type { Ctx } from '../ctx.ts'
import { notFound } from '../errors.ts'

/** 查看举报人 — keeps in the audit that somebody asked who reported a case; each time it is asked. Throws NOT_FOUND. */
export async function revealReporter(ctx: Ctx, { caseId }: { caseId: string }) {
  const reporter = await ctx.db.reporter.findUnique({
    where: { caseId },
    select: { cityId: true },
  })
  if (reporter === null) throw notFound('A reporter of this case')
  ctx.audit({
    action: 'revealReporter',
    subjectType: 'Case',
    subjectId: caseId,
    caseId,
    cityId: reporter.cityId,
  })
  return { caseId }
}
