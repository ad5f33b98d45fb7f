import type { Ctx } from '../ctx.ts'
import type { CaseFile } from './case-file.ts'
import { lineSays } from './line-says.ts'
import { Proposal } from './proposal.ts'
import { riskFacts } from './risk-facts.ts'
import {
  isVerificationNeeded,
  keptSample,
  sampleOf,
  type VerificationSample,
  weightsOf,
} from './verification-sample.ts'

/** 认可反馈 — the handling is accepted, and it is decided whether somebody verifies it on site; what is drawn for one handling of a case stays. */
export async function acceptFeedback(ctx: Ctx, { caseFile }: { readonly caseFile: CaseFile }) {
  const entryId = caseFile.proposal === null ? null : Proposal.parse(caseFile.proposal).entryId
  const { verification, urgent } = await lineSays(ctx, entryId)
  const sample = verification === 'SAMPLED' ? await drawn(ctx, caseFile, urgent) : null
  return { verificationNeeded: isVerificationNeeded(verification, sample) }
}

async function drawn(ctx: Ctx, caseFile: CaseFile, urgent: boolean): Promise<VerificationSample> {
  const { id, cityId, caseNumber } = caseFile
  const { verificationSample, reworkCount: round } = await ctx.db.case.findUniqueOrThrow({
    where: { id },
    select: { verificationSample: true, reworkCount: true },
  })
  const kept = keptSample(verificationSample)
  if (kept?.round === round) return kept
  const facts = await riskFacts(ctx, caseFile)
  const { verificationWeights } = await ctx.db.city.findUniqueOrThrow({
    where: { id: cityId },
    select: { verificationWeights: true },
  })
  const weights = weightsOf(verificationWeights)
  const sample = sampleOf({ ...facts, urgent }, { caseNumber, round, weights })
  await ctx.db.case.update({
    where: { id },
    data: { verificationSample: sample },
    select: { id: true },
  })
  ctx.audit({
    ...{ action: 'drawSample', subjectType: 'Case', subjectId: id, caseId: id, cityId },
    details: sample,
  })
  return sample
}
