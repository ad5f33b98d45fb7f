import { readActor } from '../accounts/stored-actor.ts'
import { markInForce } from '../command-manual/put-in-force.ts'
import type { Actor, Ctx } from '../ctx.ts'
import { publishCalendar } from '../deadlines/publish-calendar.ts'
import { eachByItself } from '../each-by-itself.ts'
import { type ModelRoom, settlePublished } from '../process-drafts/publish-draft.ts'
import { putProcessesInForce } from '../process-editions/put-in-force.ts'
import { checkMembers, publishableDraft } from './check-members.ts'
import { membersOf } from './content.ts'
import { failRelease } from './fail-release.ts'
import { updateRelease } from './lock-release.ts'
import { manualWay } from './manual-way.ts'
import type { ReleaseRoom } from './release-room.ts'

/** 到点生效 — every release of a city whose instant has come, each by itself; throws what of the surroundings failed. */
export async function takeDueReleases(room: ReleaseRoom): Promise<void> {
  const due = await room.act(({ db, now, city: { cityId } }) =>
    db.release.findMany({
      where: { cityId, state: 'SCHEDULED', instant: { lte: now() } },
      select: { id: true },
      orderBy: [{ instant: 'asc' }, { id: 'asc' }],
    }),
  )
  await eachByItself(due, ({ id }) => takeEffect(room, id))
}

/**
 * 同批生效 — everything that a release brings is in force from one transaction on, or nothing of it: what the engine can have
 * before has no effect by itself, the models go to it together within that transaction. Done again, it has one effect.
 */
async function takeEffect(room: ReleaseRoom, id: string): Promise<void> {
  try {
    const reviewer = await room.act((ctx) => reviewerOf(ctx, id))
    if (reviewer === null) return
    const act = room.actAs(reviewer)
    const resources = await act((ctx) => prepare(ctx, id, room.models))
    if (resources.length > 0) await room.deployDecisions(resources)
    await act((ctx) => switchAll(ctx, id, room.models))
  } catch (error) {
    if (room.mayPass(error)) throw error
    await failRelease(room, { id, error })
    room.alarm('a release could not take effect: what was before stays in force', { id, error })
  }
}

async function reviewerOf({ db }: Ctx, id: string): Promise<Actor | null> {
  const release = await db.release.findFirst({ where: { id, state: 'SCHEDULED' } })
  return release === null ? null : readActor(release.reviewer)
}

async function prepare(ctx: Ctx, releaseId: string, { jobTypes }: ModelRoom) {
  const release = await ctx.db.release.findUniqueOrThrow({ where: { id: releaseId } })
  return checkMembers(ctx, { releaseId, members: membersOf(release), from: null, jobTypes })
}

/** The engine is asked last: whatever else refuses, it has been told nothing. */
async function switchAll(ctx: Ctx, releaseId: string, room: ModelRoom): Promise<void> {
  await ctx.db.$executeRaw`SELECT FROM releases WHERE id = ${releaseId}::uuid FOR UPDATE`
  const release = await ctx.db.release.findFirst({ where: { id: releaseId, state: 'SCHEDULED' } })
  // another process was faster, or it was withdrawn
  if (release === null) return
  const members = membersOf(release)
  const { manual, processes, calendar } = members
  if (calendar !== null) await publishCalendar(ctx, { ...calendar, releaseId })
  if (manual !== null) {
    const { way, ...asked } = await manualWay(ctx, { members: { ...members, manual }, releaseId })
    await markInForce(ctx, { ...asked, from: null }, way)
  }
  const ready = []
  for (const process of processes) ready.push(await publishableDraft(ctx, process, releaseId))
  await updateRelease(ctx, release, {
    action: 'putReleaseInForce',
    data: { state: 'IN_FORCE', settledAt: ctx.now() },
    details: { instant: release.instant.toISOString(), processes: processes.length },
  })
  if (ready.length === 0) return
  const inForce = await putProcessesInForce(
    ctx,
    { engineId: room.engineId(), deploy: room.deploy },
    ready.map(({ publication }) => publication),
  )
  for (const [i, made] of inForce.entries()) {
    const draft = ready[i]?.draft
    if (draft !== undefined) await settlePublished(ctx, draft, made)
  }
}
