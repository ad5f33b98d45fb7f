import { assertPermission } from '../accounts/assert-permission.ts'
import { storedActor } from '../accounts/stored-actor.ts'
import { reviewManualEdition } from '../command-manual/review-manual-edition.ts'
import type { Ctx } from '../ctx.ts'
import { personOf } from '../process-drafts/lock-draft.ts'
import { checkMembers } from './check-members.ts'
import type { Members } from './content.ts'
import { lockedRelease, type ReleaseChoice, updateRelease } from './lock-release.ts'
import { memberAuthors } from './member-authors.ts'
import { assertMayReview } from './rules.ts'

type Review = ReleaseChoice & { readonly jobTypes: readonly string[] }

/**
 * 审核发布批 — somebody else than the authors of it and of all that it brings approves it as it stands, once everything could
 * take effect; a manual that comes back is approved with it. Throws as `lockedRelease` and `checkMembers`, SEPARATION_OF_DUTIES.
 */
export async function reviewRelease(ctx: Ctx, { jobTypes, ...choice }: Review) {
  const { release, members, state } = await lockedRelease(ctx, choice, 'REVIEW')
  const { id: releaseId, authorIds, instant: from } = release
  const memberAuthorIds = await memberAuthors(ctx, members)
  assertMayReview({ authorIds, memberAuthorIds }, personOf(ctx.actor))
  await approveManual(ctx, { members, releaseId })
  await checkMembers(ctx, { releaseId, members, from, jobTypes })
  return updateRelease(ctx, release, {
    action: 'reviewRelease',
    data: { state, reviewer: storedActor(ctx.actor), reviewedAt: ctx.now() },
  })
}

type Tied = { readonly members: Members; readonly releaseId: string }

async function approveManual(ctx: Ctx, { members: { manual }, releaseId }: Tied): Promise<void> {
  if (manual === null) return
  const { editionId, document } = manual
  const { status, version: expectedVersion } = await ctx.db.manualEdition.findUniqueOrThrow({
    where: { id: editionId },
    select: { status: true, version: true },
  })
  if (status !== 'IN_REVIEW') return
  assertPermission(ctx.actor, 'reviewManualEdition')
  const { meeting } = document
  await reviewManualEdition(ctx, {
    ...{ editionId, expectedVersion, meeting, releaseId, decision: 'APPROVE' },
  })
}
