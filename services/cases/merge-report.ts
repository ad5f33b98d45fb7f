import { z } from 'zod'
import type { Ctx } from '../ctx.ts'
import { lockCase } from './lock-case.ts'
import { CaseReport } from './report-case.ts'
import { assertOpen } from './rules.ts'

/** What a report holds that is not made a case of its own. */
const FurtherReport = CaseReport.pick({
  source: true,
  reporterName: true,
  reporterPhone: true,
}).extend({
  caseId: z.uuid(),
  description: z.string().trim().max(2000).optional(),
})

/** 并案 — a problem that has an open case is reported again: who did is kept with that case, which counts it. Throws CASE_CLOSED, NOT_FOUND, INVALID_INPUT. */
export async function mergeReport(ctx: Ctx, input: z.input<typeof FurtherReport>) {
  const { caseId, source, description, reporterName, reporterPhone } = FurtherReport.parse(input)
  const caseFile = await lockCase(ctx, caseId)
  assertOpen(caseFile)
  const { cityId, sharedCityId } = caseFile
  await ctx.db.mergedReport.create({
    data: {
      ...{ cityId, caseId, source, reportedAt: ctx.now() },
      description: description || null,
      name: reporterName || null,
      phone: reporterPhone ?? null,
      reportedById: ctx.actor.kind === 'PERSON' ? ctx.actor.id : null,
    },
  })
  const { timesReported } = await ctx.db.case.update({
    where: { id: caseId },
    data: { timesReported: { increment: 1 }, version: { increment: 1 } },
    select: { timesReported: true },
  })
  ctx.audit({
    action: 'mergeReport',
    subjectType: 'Case',
    subjectId: caseId,
    caseId,
    cityId,
    details: { timesReported },
  })
  ctx.announce({ kind: 'case.changed', caseId, cityId, sharedCityId, taskId: null })
  return { caseId, timesReported }
}
