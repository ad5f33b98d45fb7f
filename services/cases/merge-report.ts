import { z } from 'zod'
import { bindAttachments, claimAttachments } from '../attachments/bind-attachments.ts'
import type { Ctx } from '../ctx.ts'
import { lockCase } from './lock-case.ts'
import { CaseReport } from './report-case.ts'
import { assertOpen } from './rules.ts'

/** What a report holds that is not made a case of its own. */
const FurtherReport = CaseReport.pick({
  source: true,
  reporterName: true,
  reporterPhone: true,
  attachmentIds: true,
}).extend({
  caseId: z.uuid(),
  description: z.string().trim().max(2000).optional(),
})

/** 并案 — a problem that has an open case is reported again: who did, and the photos that came along, are kept with that case, which counts it. Throws CASE_CLOSED, NOT_FOUND, INVALID_INPUT. */
export async function mergeReport(ctx: Ctx, input: z.input<typeof FurtherReport>) {
  const { caseId, attachmentIds, ...report } = FurtherReport.parse(input)
  const caseFile = await lockCase(ctx, caseId)
  assertOpen(caseFile)
  await claimAttachments(ctx, attachmentIds)
  const { cityId, sharedCityId } = caseFile
  const mergedReportId = await keepReport(ctx, { ...report, caseId, cityId })
  const place = { caseId, cityId, taskId: null, mergedReportId } as const
  await bindAttachments(ctx, { ...place, attachmentIds, phase: 'BEFORE' })
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

type Kept = Omit<z.output<typeof FurtherReport>, 'attachmentIds'> & { readonly cityId: string }

async function keepReport({ db, now, actor }: Ctx, report: Kept): Promise<string> {
  const { caseId, cityId, source, description, reporterName, reporterPhone } = report
  const { id } = await db.mergedReport.create({
    data: {
      ...{ cityId, caseId, source, reportedAt: now() },
      description: description || null,
      name: reporterName || null,
      phone: reporterPhone ?? null,
      reportedById: actor.kind === 'PERSON' ? actor.id : null,
    },
    select: { id: true },
  })
  return id
}
