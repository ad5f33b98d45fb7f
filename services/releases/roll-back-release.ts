import type { Ctx } from '../ctx.ts'
import { holdingStates } from '../held-by-release.ts'
import type { DocumentGiven, ReleaseGiven } from './content.ts'
import { lockedRelease, type ReleaseChoice } from './lock-release.ts'
import { documentMissing, goesBackAlready } from './refusals.ts'
import { restoredCalendar, restoredManual, restoredProcess } from './restore-members.ts'
import { createRelease } from './save-release.ts'

type RollBack = ReleaseChoice &
  Pick<ReleaseGiven, 'name' | 'reason' | 'instant'> & {
    /** How the manual that comes back is issued; needed where the release brought one. */
    readonly document?: DocumentGiven | undefined
    readonly jobTypes: readonly string[]
  }

/**
 * 回退发布批 — what was in force before a release is tied to a new one as a whole: reviewed by somebody else, scheduled, and
 * then all of it or nothing. Throws as `lockedRelease` and `createRelease`, NO_WAY_BACK, MODEL_INVALID, MANUAL_HAS_ERRORS.
 */
export async function rollBackRelease(ctx: Ctx, { jobTypes, document, ...given }: RollBack) {
  const { releaseId, expectedVersion, name, reason, instant } = given
  const { release, members } = await lockedRelease(ctx, { releaseId, expectedVersion }, 'ROLL_BACK')
  await assertNotGoingBack(ctx, releaseId)
  const { manual, processes, calendar } = members
  if (manual !== null && document === undefined) throw documentMissing()
  const edition = manual && (await restoredManual(ctx, { editionId: manual.editionId, reason }))
  const draftIds = []
  for (const { draftId } of processes)
    draftIds.push(await restoredProcess(ctx, { draftId, reason, jobTypes }))
  const hours =
    calendar && (await restoredCalendar(ctx, { calendarId: calendar.calendarId, from: instant }))
  const content = {
    ...{ name, reason, instant, draftIds },
    ...(edition && document && { manual: { ...edition, document } }),
    ...(hours && calendar && { calendar: { ...hours, applyToOpen: calendar.applyToOpen } }),
  }
  ctx.audit({
    ...{ action: 'rollBackRelease', subjectType: 'Release', subjectId: releaseId },
    details: { name: release.name, restoring: name, reason },
  })
  return createRelease(ctx, content, releaseId)
}

async function assertNotGoingBack({ db }: Ctx, restoresId: string): Promise<void> {
  const going = await db.release.findFirst({
    where: { restoresId, state: { in: [...holdingStates] } },
    select: { name: true },
  })
  if (going !== null) throw goesBackAlready(going.name)
}
