import type { Ctx } from '../ctx.ts'
import { notFound } from '../errors.ts'
import { lockCase } from './lock-case.ts'

/** 查看举报人 — keeps in the audit that somebody asked who reported a case of theirs, and who reported it again; each time it is asked. Throws NOT_FOUND. */
export async function revealReporter(ctx: Ctx, { caseId }: { caseId: string }) {
  // a city above sees the cases of those below it, and asks for nobody's name
  const { cityId } = await lockCase(ctx, caseId)
  const first = await ctx.db.reporter.count({ where: { caseId } })
  if (first === 0 && (await ctx.db.mergedReport.count({ where: { caseId, ...named } })) === 0)
    throw notFound('A reporter of this case')
  ctx.audit({
    action: 'revealReporter',
    subjectType: 'Case',
    subjectId: caseId,
    caseId,
    cityId,
  })
  return { caseId }
}

const named = { OR: [{ name: { not: null } }, { phone: { not: null } }] }
