import type { Reading } from './calendar-in-force.ts'
import type { Changing } from './request-change.ts'

/** 已被取代 — whether a later edition, or a later limit of the same line, is on its way to the open cases or has reached them: an earlier one must not come after it. */
export async function isSuperseded({ db }: Reading, change: Changing): Promise<boolean> {
  const { cityId, entryId, requestedAt } = change
  const later = await db.openCaseChange.findFirst({
    where: { cityId, entryId, requestedAt: { gt: requestedAt } },
    select: { id: true },
  })
  return later !== null
}
