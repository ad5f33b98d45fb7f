import { notFound } from '../errors.ts'
import { pinnedEdition, type Reading } from './calendar-in-force.ts'
import type { Limit } from './due-at.ts'
import type { LadderSettings } from './ladder-levels.ts'
import { changedLimit } from './ledger.ts'
import { assertLimit } from './limit.ts'
import { ledgerBy, movedClock, type OpenClock, openClocks } from './open-clocks.ts'
import { altersPublished, type Period } from './published-facts.ts'
import { shareOf } from './rework-limit.ts'

/** 条目时限 — another limit for what a line of the manual has decided, in the line's own unit. */
export type LineLimit = { readonly entryId: string; readonly limitValue: number }

type Asked = LineLimit & { readonly most: number }

/** 条目在办案件 — the open cases of the city that a line has decided, by id, with the line and the limit in its unit. Throws NOT_FOUND, LIMIT_OUT_OF_RANGE. */
export async function limitedCases(ctx: Reading, { entryId, limitValue, most }: Asked) {
  const { db, city } = ctx
  const line = await db.manualEntry.findFirst({
    where: { id: entryId, cityId: city.cityId },
    select: { limitValue: true, limitUnit: true },
  })
  if (line === null) throw notFound('This line of the manual')
  const limit = { value: limitValue, unit: line.limitUnit }
  assertLimit(limit)
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT l.case_id AS id FROM ladders l JOIN cases c ON c.id = l.case_id
    WHERE l.city_id = ${city.cityId}::uuid AND l.ended_at IS NULL AND c.manual_entry_id = ${entryId}::uuid
    ORDER BY l.case_id LIMIT ${most}`
  const caseIds = rows.map(({ id }) => id)
  return { line, limit, caseIds }
}

/** What a clock of handling is to count by from now on. */
export type Limited = { readonly clock: OpenClock; readonly amount: number }

/** 变更时限的计时 — the clocks of handling of those cases that have not stopped and count by another limit; one that was started for rework gets its share of it. */
export async function limitedClocks(
  ctx: Reading,
  { caseIds, limit }: { readonly caseIds: readonly string[]; readonly limit: Limit },
): Promise<readonly Limited[]> {
  return (await openClocks(ctx, caseIds))
    .filter(({ key, state }) => key === 'handling' && state !== 'STOPPED')
    .filter(({ limitUnit }) => limitUnit === limit.unit)
    .map((clock) => ({ clock, amount: amountFor(clock, limit) }))
    .filter(({ clock, amount }) => amount !== changedLimit(ledgerOf(clock)))
}

const amountFor = ({ reworkShare }: OpenClock, limit: Limit): number =>
  reworkShare === null ? limit.value : shareOf(limit, reworkShare).value

const ledgerOf = ({ limitValue: value, limitUnit: unit, entries }: OpenClock) => ({
  ...{ limit: { value, unit }, entries },
})

type Change = Limited & {
  readonly at: Date
  readonly settings: LadderSettings
  readonly periods: readonly Period[]
}

/** 变更时限 — what a clock says once its limit is another one since an instant, by the calendar that it has; kept where that would alter a published evaluation period. */
export async function limitedClock(ctx: Reading, change: Change) {
  const { clock, amount, at, settings, periods } = change
  const { calendarId, entries } = clock
  const edition = await pinnedEdition(ctx, calendarId)
  const changed = {
    ...clock,
    entries: [...entries, { kind: 'LIMIT_CHANGED' as const, at, amount }],
  }
  const ledgers = { before: ledgerBy(clock, edition), after: ledgerBy(changed, edition) }
  const to = { calendarId, ...movedClock(changed, edition, settings) }
  return { to, isKept: altersPublished(ledgers, periods) }
}
