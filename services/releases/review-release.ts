import { storedActor } from '../accounts/stored-actor.ts'
import type { Ctx } from '../ctx.ts'
import { personOf } from '../process-drafts/lock-draft.ts'
import { checkMembers } from './check-members.ts'
import { lockedRelease, type ReleaseChoice, updateRelease } from './lock-release.ts'
import { memberAuthors } from './member-authors.ts'
import { assertMayReview } from './rules.ts'

type Review = ReleaseChoice & { readonly jobTypes: readonly string[] }

/**
 * 审核发布批 — somebody else than the authors of it and of all that it brings approves it as it stands, once everything could
 * take effect. Throws as `lockedRelease` and `checkMembers`, SEPARATION_OF_DUTIES.
 */
export async function reviewRelease(ctx: Ctx, { jobTypes, ...choice }: Review) {
  const { release, members, state } = await lockedRelease(ctx, choice, 'REVIEW')
  const { id: releaseId, authorIds, instant: from } = release
  const memberAuthorIds = await memberAuthors(ctx, members)
  assertMayReview({ authorIds, memberAuthorIds }, personOf(ctx.actor))
  await checkMembers(ctx, { releaseId, members, from, jobTypes })
  return updateRelease(ctx, release, {
    action: 'reviewRelease',
    data: { state, reviewer: storedActor(ctx.actor), reviewedAt: ctx.now() },
  })
}
