import type { Ctx } from '../ctx.ts'
import { fileCase } from './file-case.ts'
import { lockCase } from './lock-case.ts'
import { recordAutomaticStep } from './record-automatic-step.ts'

type Job = { readonly elementId: string }

/** 直接立案 — files a superior's order at once, without an officer's step. A second run files nothing anew. */
export async function fileAutomatically(
  ctx: Ctx,
  { caseId }: { readonly caseId: string },
  job: Job,
) {
  const caseFile = await lockCase(ctx, caseId)
  const variables = await fileCase(ctx, { caseFile, conditionNo: null })
  if (caseFile.filedAt === null) {
    await recordAutomaticStep(ctx, caseFile, {
      elementId: job.elementId,
      name: '自动立案',
      nameEn: 'File case automatically',
      outcome: 'FILE',
    })
    ctx.audit({ action: 'fileCase', subjectType: 'Case', subjectId: caseId, caseId })
  }
  return variables
}
