import { readActor } from '../accounts/stored-actor.ts'
import type { Ctx } from '../ctx.ts'
import { checkMembers } from './check-members.ts'
import { lockedRelease, type ReleaseChoice, updateRelease } from './lock-release.ts'
import { releaseInstantPast } from './refusals.ts'

type Scheduling = ReleaseChoice & { readonly jobTypes: readonly string[] }

/** 排定发布批 — what is reviewed takes effect by itself at its instant. Throws as `lockedRelease` and `checkMembers`, INSTANT_PAST. */
export async function scheduleRelease(ctx: Ctx, { jobTypes, ...choice }: Scheduling) {
  const { release, members, state } = await lockedRelease(ctx, choice, 'SCHEDULE')
  const { id: releaseId, instant: from } = release
  if (from <= ctx.now()) throw releaseInstantPast(from)
  const asReviewer = { ...ctx, actor: readActor(release.reviewer) }
  await checkMembers(asReviewer, { releaseId, members, from, jobTypes })
  return updateRelease(ctx, release, {
    action: 'scheduleRelease',
    data: { state, scheduledAt: ctx.now(), scheduledByName: ctx.actor.name },
    details: { instant: from.toISOString() },
  })
}
