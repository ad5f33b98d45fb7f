import type { Ctx } from '../ctx.ts'
import { invalidInput } from '../errors.ts'
import { manualHasErrors } from './edition-refusals.ts'
import { manualFindings } from './manual-findings.ts'
import { lockedEdition, takeEditionStep } from './take-edition-step.ts'

type Submission = {
  readonly editionId: string
  readonly expectedVersion: number
  /** Why the manual is to be changed: the reviewer reads it, and the edition keeps it. */
  readonly reason: string
}

/**
 * 送审 — a draft goes to somebody else for review; nobody changes it meanwhile. Throws NOT_FOUND, VERSION_CONFLICT,
 * EDITION_NOT_DRAFT, MANUAL_HAS_ERRORS, INVALID_INPUT.
 */
export async function submitManualEdition(ctx: Ctx, { reason, ...expected }: Submission) {
  const edition = await lockedEdition(ctx, expected)
  if (reason.trim() === '') throw invalidInput('Say why the manual is to be changed.', 'reason')
  const submitted = await takeEditionStep(ctx, edition, {
    ...{ act: 'SUBMIT', action: 'submitManualEdition', comment: reason },
    data: { submittedById: ctx.actor.kind === 'PERSON' ? ctx.actor.id : null },
  })
  const findings = await manualFindings(ctx.db, { editionId: edition.id, at: ctx.now() })
  const errors = findings.filter(({ severity }) => severity === 'ERROR').length
  if (errors > 0) throw manualHasErrors(errors)
  return submitted
}
