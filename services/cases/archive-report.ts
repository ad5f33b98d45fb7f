import type { Ctx } from '../ctx.ts'
import { endCase } from './end-case.ts'
import { lockCase } from './lock-case.ts'
import { isEnded } from './rules.ts'

/** 不予立案 — a report that does not become a case is archived with the explanation of the step that said so. */
export async function archiveReport(ctx: Ctx, { caseId }: { readonly caseId: string }) {
  const caseFile = await lockCase(ctx, caseId)
  if (isEnded(caseFile.stage)) return {}
  const last = await ctx.db.stepVisit.findFirst({
    where: { caseId, closedAt: { not: null } },
    orderBy: { number: 'desc' },
    select: { comment: true, form: true },
  })
  await endCase(ctx, caseId, {
    stage: 'NOT_FILED',
    explanation: explanationOf(last),
    closedAt: ctx.now(),
    version: { increment: 1 },
  })
  const { cityId, sharedCityId } = caseFile
  ctx.audit({ action: 'archiveReport', subjectType: 'Case', subjectId: caseId, caseId, cityId })
  ctx.announce({ kind: 'case.changed', caseId, cityId, sharedCityId, taskId: null })
  return {}
}

function explanationOf(last: { comment: string | null; form: unknown } | null): string {
  const form = last?.form
  const filled =
    typeof form === 'object' && form !== null && 'explanation' in form ? form.explanation : null
  return typeof filled === 'string' && filled !== '' ? filled : (last?.comment ?? '')
}
