import { Prisma } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'
import { authorsWith } from '../process-drafts/lock-draft.ts'
import { ReleaseContent, type ReleaseGiven } from './content.ts'
import { lockedRelease, type ReleaseChoice, updateRelease } from './lock-release.ts'
import { tieMembers } from './tie-members.ts'

/**
 * 新建发布批 — ties what is to take effect at one instant; it is of no other release until then. `restoresId` names the
 * release that it goes back from. Throws as `tieMembers`.
 */
export async function createRelease(
  ctx: Ctx,
  given: ReleaseGiven,
  restoresId: string | null = null,
) {
  const content = ReleaseContent.parse(given)
  const { document, ...tied } = await tieMembers(ctx, content)
  const { id, version } = await ctx.db.release.create({
    data: {
      ...{ ...tied, cityId: ctx.city.cityId, document: document ?? Prisma.DbNull, restoresId },
      ...{ createdAt: ctx.now(), createdByName: ctx.actor.name },
      authorIds: authorsWith([], ctx.actor),
    },
    select: { id: true, version: true },
  })
  ctx.audit({
    ...{ action: 'createRelease', subjectType: 'Release', subjectId: id },
    details: detailsOf(content),
  })
  return { releaseId: id, version }
}

/** 修改发布批 — the whole of it; what was reviewed has to be reviewed again. Throws as `lockedRelease` and `tieMembers`. */
export async function changeRelease(
  ctx: Ctx,
  { releaseId, expectedVersion, ...given }: ReleaseGiven & ReleaseChoice,
) {
  const { release, state } = await lockedRelease(ctx, { releaseId, expectedVersion }, 'CHANGE')
  const content = ReleaseContent.parse(given)
  const { document, ...tied } = await tieMembers(ctx, content, releaseId)
  return updateRelease(ctx, release, {
    action: 'changeRelease',
    data: {
      ...{ ...tied, state, document: document ?? Prisma.DbNull },
      ...{ reviewer: Prisma.DbNull, reviewedAt: null },
      authorIds: authorsWith(release.authorIds, ctx.actor),
    },
    details: detailsOf(content),
  })
}

const detailsOf = ({ name, reason, instant, manual, draftIds, calendar }: ReleaseContent) => ({
  ...{ name, reason, instant: instant.toISOString() },
  ...(manual && { manualEditionId: manual.editionId }),
  ...(calendar && { calendarId: calendar.calendarId, applyToOpen: calendar.applyToOpen }),
  processes: draftIds.length,
})
