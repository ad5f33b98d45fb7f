import type { Ctx } from '../ctx.ts'
import type { CaseFile } from './case-file.ts'
import { fileCase, filingOf } from './file-case.ts'
import { lockCase } from './lock-case.ts'
import { recordAutomaticStep } from './record-automatic-step.ts'
import { assertOpen } from './rules.ts'

type Job = { readonly elementId: string }

/** 直接立案 — files a superior's order at once, without an officer's step. A second run finds it filed and says the same; throws CASE_CLOSED. */
export async function fileAutomatically(
  ctx: Ctx,
  { caseId }: { readonly caseId: string },
  job: Job,
) {
  const caseFile = await lockCase(ctx, caseId)
  assertOpen(caseFile)
  if (caseFile.filedAt !== null) return filedBefore(ctx, caseFile)
  const variables = await fileCase(ctx, { caseFile, conditionNo: null })
  await recordAutomaticStep(ctx, caseFile, {
    elementId: job.elementId,
    name: '自动立案',
    nameEn: 'File case automatically',
    outcome: 'FILE',
  })
  ctx.audit({ action: 'fileCase', subjectType: 'Case', subjectId: caseId, caseId })
  return variables
}

/** The edition stays the one pinned at filing, whatever has come into force since. */
async function filedBefore(ctx: Ctx, caseFile: CaseFile) {
  const { number } = await ctx.db.manualEdition.findUniqueOrThrow({
    where: { id: caseFile.manualEditionId ?? caseFile.id },
  })
  const filedAt = caseFile.filedAt ?? ctx.now()
  return filingOf(ctx, caseFile, { edition: number, condition: caseFile.conditionNo ?? 1, filedAt })
}
