import type { Ctx } from './ctx.ts'
import { DomainError } from './errors.ts'

/** Those that still hold their members. */
export const holdingStates = ['DRAFT', 'REVIEWED', 'SCHEDULED'] as const

/** 发布批成员 — something that can be tied to a release. */
export type ReleaseMember =
  | { readonly manualEditionId: string }
  | { readonly calendarId: string }
  | { readonly draftId: string }

const heldByRelease = (name: string) =>
  new DomainError(
    'HELD_BY_RELEASE',
    `It belongs to the release “${name}”, and takes effect with it or not at all. Nothing was changed; take it out of that release, or withdraw the release.`,
  )

type Asked = {
  readonly db: Pick<Ctx['db'], 'release'>
  readonly cityId: string
}

/** 所属发布批 — the open release of a city that holds something; null where none does. */
export const holdingRelease = (
  { db, cityId }: Asked,
  member: ReleaseMember,
  within: string | null = null,
) =>
  db.release.findFirst({
    where: {
      ...{ cityId, state: { in: [...holdingStates] } },
      ...(within !== null && { id: { not: within } }),
      ...('draftId' in member ? { processes: { array_contains: [member] } } : member),
    },
    select: { name: true },
  })

/**
 * 未入批 — what belongs to an open release is neither changed nor published by itself, but by that release. Throws
 * HELD_BY_RELEASE. Whoever asks has locked the member, so that none takes it meanwhile.
 */
export async function assertNotHeld(
  { db, city: { cityId } }: Pick<Ctx, 'db' | 'city'>,
  member: ReleaseMember,
  within: string | null = null,
): Promise<void> {
  const holding = await holdingRelease({ db, cityId }, member, within)
  if (holding !== null) throw heldByRelease(holding.name)
}
