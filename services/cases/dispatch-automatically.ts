import type { Ctx } from '../ctx.ts'
import { runHandlingClock } from '../deadlines/run-handling-clock.ts'
import { dispatchCase } from './dispatch-case.ts'
import { lockCase } from './lock-case.ts'
import { Proposal } from './proposal.ts'
import { recordAutomaticStep } from './record-automatic-step.ts'
import { assertOpen } from './rules.ts'

type Job = { readonly elementId: string }

/** 自动派遣 — hands a case to the only unit the manual proposes; a second run finds it dispatched. Throws CASE_CLOSED, UNIT_NOT_ELIGIBLE. */
export async function dispatchAutomatically(
  ctx: Ctx,
  { caseId }: { readonly caseId: string },
  job: Job,
) {
  const caseFile = await lockCase(ctx, caseId)
  assertOpen(caseFile)
  if (caseFile.responsibleUnitId !== null) return { responsibleUnitId: caseFile.responsibleUnitId }
  const [unit] = Proposal.parse(caseFile.proposal).units
  const dispatched = await dispatchCase(ctx, { caseFile, unitId: unit?.unitId ?? null })
  await runHandlingClock(ctx, { caseId, act: 'START' })
  await recordAutomaticStep(ctx, caseFile, {
    elementId: job.elementId,
    name: '自动派遣',
    nameEn: 'Dispatch case automatically',
    outcome: 'DISPATCH',
    unitId: dispatched.responsibleUnitId,
  })
  ctx.audit({ action: 'dispatchCase', subjectType: 'Case', subjectId: caseId, caseId })
  return dispatched
}
