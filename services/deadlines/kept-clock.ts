import type { CalendarEdition } from './calendar-edition.ts'
import { pinnedEdition, type Reading } from './calendar-in-force.ts'
import { ledgerBy, type OpenClock } from './open-clocks.ts'
import { altersPublished, type Period } from './published-facts.ts'

type Asked = {
  readonly clock: OpenClock
  readonly edition: CalendarEdition
  readonly periods: readonly Period[]
}

/** 保留的计时 — a clock that stays with its calendar, because another one would alter a published evaluation period. */
export async function isKept(ctx: Reading, { clock, edition, periods }: Asked): Promise<boolean> {
  const pinned = await pinnedEdition(ctx, clock.calendarId)
  const change = { before: ledgerBy(clock, pinned), after: ledgerBy(clock, edition) }
  return altersPublished(change, periods)
}
