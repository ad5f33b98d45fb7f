import type { Prisma, Release } from '../../prisma/generated/client.ts'
import type { Ctx, Json } from '../ctx.ts'
import { notFound, versionConflict } from '../errors.ts'
import { membersOf } from './content.ts'
import { assertMayPublishAll } from './rights.ts'
import { type ReleaseAct, stateAfter } from './rules.ts'

export type ReleaseChoice = { readonly releaseId: string; readonly expectedVersion: number }

/**
 * 待办发布批 — a release of the acting city as whoever acts last read it, locked, in a state that allows the act, by somebody
 * who may publish whatever it brings. Throws NOT_FOUND, VERSION_CONFLICT, FORBIDDEN, RELEASE_NOT_DRAFT,
 * RELEASE_NOT_REVIEWED, RELEASE_SETTLED.
 */
export async function lockedRelease(
  ctx: Ctx,
  { releaseId: id, expectedVersion }: ReleaseChoice,
  act: ReleaseAct,
) {
  const { cityId } = ctx.city
  await ctx.db.$executeRaw`
    SELECT FROM releases WHERE id = ${id}::uuid AND city_id = ${cityId}::uuid FOR UPDATE`
  const release = await ctx.db.release.findFirst({ where: { id, cityId } })
  if (release === null) throw notFound('This release')
  if (release.version !== expectedVersion) throw versionConflict('This release')
  const members = membersOf(release)
  assertMayPublishAll(ctx.actor, {
    manual: members.manual !== null,
    processes: members.processes.length > 0,
    calendar: members.calendar !== null,
  })
  return { release, members, state: stateAfter(release, act) }
}

type Change = {
  /** Its name in the audit. */
  readonly action: string
  readonly data: Prisma.ReleaseUncheckedUpdateInput
  readonly details?: Readonly<Record<string, Json>>
}

/** Writes what an act has done to a release, and the audit's line of it. */
export async function updateRelease(
  ctx: Ctx,
  { id, name }: Pick<Release, 'id' | 'name'>,
  { action, data, details = {} }: Change,
) {
  const { version } = await ctx.db.release.update({
    where: { id },
    data: { ...data, version: { increment: 1 } },
    select: { version: true },
  })
  ctx.audit({ action, subjectType: 'Release', subjectId: id, details: { name, ...details } })
  return { releaseId: id, version }
}
