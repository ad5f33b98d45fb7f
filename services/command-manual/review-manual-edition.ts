import type { Ctx } from '../ctx.ts'
import { invalidInput } from '../errors.ts'
import { assertNotHeld } from '../held-by-release.ts'
import { assertMayReview } from './edition-states.ts'
import { assertRoundsSettled, endRounds } from './settle-rounds.ts'
import { lockedEdition, takeEditionStep } from './take-edition-step.ts'

/** 审核结论 — what a review ends with. */
export const reviewDecisions = ['APPROVE', 'SEND_BACK'] as const
type Review = {
  readonly editionId: string
  readonly expectedVersion: number
  readonly decision: (typeof reviewDecisions)[number]
  /** Needed to send it back. */
  readonly comment?: string | undefined
  /** The meeting that approved it. */
  readonly meeting?: string | undefined
  /** The release that brings it, where one does. */
  readonly releaseId?: string
}

/**
 * 审核 — somebody else approves an edition, or sends it back with a reason; an approved one may still be sent back.
 * Approved only once the units that were asked have answered and every objection is decided. Throws NOT_FOUND,
 * VERSION_CONFLICT, SEPARATION_OF_DUTIES, EDITION_NOT_IN_REVIEW, INVALID_INPUT, ROUND_RUNNING, OBJECTIONS_OPEN, HELD_BY_RELEASE.
 */
export async function reviewManualEdition(
  ctx: Ctx,
  { decision, comment, meeting, releaseId, ...expected }: Review,
) {
  const edition = await lockedEdition(ctx, expected)
  assertMayReview(edition, ctx.actor.kind === 'PERSON' ? ctx.actor.id : null)
  await assertNotHeld(ctx, { manualEditionId: edition.id }, releaseId)
  const sentBack = decision === 'SEND_BACK'
  if (sentBack && !comment?.trim()) throw invalidInput('Say why it is sent back.', 'comment')
  const reviewed = await takeEditionStep(ctx, edition, {
    ...{ act: decision, action: 'reviewManualEdition', comment },
    data: { meeting: sentBack ? null : meeting?.trim() || null },
    details: { outcome: decision },
  })
  if (!sentBack) await assertRoundsSettled(ctx, edition)
  await endRounds(ctx, { editionId: edition.id, sentBack })
  return reviewed
}
