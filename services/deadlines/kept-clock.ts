import { pinnedEdition, type Reading } from './calendar-in-force.ts'
import type { Ledger } from './ledger.ts'
import { ledgerBy, type OpenClock } from './open-clocks.ts'
import { altersPublished, type Period } from './published-facts.ts'

type Changed = {
  readonly clock: OpenClock
  /** As it would be, and when it would be due by that. */
  readonly ledger: Ledger
  readonly dueAt: Date
}

/** 保留的计时 — a clock that stays as it is, because another ledger or calendar would alter a published evaluation period. */
export async function isKept(
  ctx: Reading,
  { clock, ledger, dueAt }: Changed,
  periods: readonly Period[],
): Promise<boolean> {
  if (periods.length === 0) return false
  const pinned = await pinnedEdition(ctx, clock.calendarId)
  const before = { ledger: ledgerBy(clock, pinned), dueAt: clock.dueAt }
  return altersPublished({ before, after: { ledger, dueAt } }, periods)
}
