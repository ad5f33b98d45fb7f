import { notFound } from '../errors.ts'
import { pinnedEdition, type Reading } from './calendar-in-force.ts'
import type { Limit } from './due-at.ts'
import { changedLimit, type Ledger } from './ledger.ts'
import { assertLimit } from './limit.ts'
import { ledgerBy, type OpenClock } from './open-clocks.ts'
import { shareOf } from './rework-limit.ts'

/** 条目时限 — another limit for what a line of the manual has decided, in the line's own unit. */
export type LineLimit = { readonly entryId: string; readonly limitValue: number }

/** 条目时限 — the line, and the other limit in its unit. Throws NOT_FOUND, LIMIT_OUT_OF_RANGE. */
export async function limitOfLine({ db, city }: Reading, { entryId, limitValue }: LineLimit) {
  const line = await db.manualEntry.findFirst({
    where: { id: entryId, cityId: city.cityId },
    select: { limitValue: true, limitUnit: true },
  })
  if (line === null) throw notFound('This line of the manual')
  const limit = { value: limitValue, unit: line.limitUnit }
  assertLimit(limit)
  return { line, limit }
}

/** 变更时限的计时 — what a clock is to count by: one of handling that has not stopped and counts by another limit; one that was started for rework gets its share of it. Null for any other. */
export function limitedBy(clock: OpenClock, limit: Limit): number | null {
  const { key, state, limitValue: value, limitUnit: unit, entries } = clock
  if (key !== 'handling' || state === 'STOPPED' || unit !== limit.unit) return null
  const amount = amountFor(clock, limit)
  return amount === changedLimit({ limit: { value, unit }, entries }) ? null : amount
}

const amountFor = ({ reworkShare }: OpenClock, limit: Limit): number =>
  reworkShare === null ? limit.value : shareOf(limit, reworkShare).value

type Change = { readonly clock: OpenClock; readonly amount: number; readonly at: Date }

/** 变更后台账 — of a clock whose limit is another one since an instant, by the calendar that it has. */
export async function changedLedger(ctx: Reading, { clock, amount, at }: Change): Promise<Ledger> {
  const ledger = ledgerBy(clock, await pinnedEdition(ctx, clock.calendarId))
  return { ...ledger, entries: [...ledger.entries, { kind: 'LIMIT_CHANGED', at, amount }] }
}
