import type { Clock, ClockEntry } from '../../prisma/generated/client.ts'
import { calendarOf, type Reading } from './calendar-in-force.ts'
import { explainDueAt, type Stretch } from './explain-due-at.ts'
import { effectiveLimit } from './ledger.ts'
import { workingDayMs } from './working-time.ts'

type Entry = Pick<
  ClockEntry,
  'number' | 'kind' | 'at' | 'amount' | 'reason' | 'actorId' | 'requestedById'
>
type Derived = Pick<Clock, 'calendarId' | 'unitId' | 'limitValue' | 'limitUnit' | 'startedAt'> & {
  readonly entries: readonly Entry[]
}

/** 期限推算 — how a clock's due date came about: the limit with its extensions, and each stretch of time from start to due date. */
export type Derivation = {
  /** In the clock's own unit. */
  readonly limit: number
  readonly workingDayHours: number
  readonly stretches: readonly Stretch[]
  readonly ledger: readonly LedgerLine[]
}
/** 台账 — one thing that happened to a clock, and who did it; null for the system and for other systems. */
export type LedgerLine = Omit<Entry, 'actorId' | 'requestedById'> & {
  readonly actorName: string | null
  /** Who had asked for it; null where nobody had. */
  readonly requestedByName: string | null
}

const hour = 3_600_000

/** 期限推算 — regenerated from stored facts: start, limit, ledger and the calendar edition that the clock is pinned to. */
export async function derivationOf(ctx: Reading, clock: Derived): Promise<Derivation> {
  const calendar = await calendarOf(ctx, clock)
  const { limitValue: value, limitUnit: unit, startedAt, entries } = clock
  const ledger = { startedAt, limit: { value, unit }, entries, calendar }
  return {
    limit: effectiveLimit(ledger).value,
    workingDayHours: workingDayMs(calendar) / hour,
    stretches: explainDueAt(ledger),
    ledger: await withNames(ctx, entries),
  }
}

async function withNames({ db }: Reading, entries: readonly Entry[]) {
  const ids = new Set(
    entries.flatMap(({ actorId, requestedById }) => [actorId ?? [], requestedById ?? []].flat()),
  )
  const people = await db.person.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true },
  })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
  return entries.map(({ actorId, requestedById, ...entry }) => ({
    ...entry,
    actorName: nameOf(actorId),
    requestedByName: nameOf(requestedById),
  }))
}
