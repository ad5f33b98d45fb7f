import type { ClockEntryKind } from '../../prisma/generated/client.ts'
import type { Calendar } from './calendar.ts'
import { afterMs, type Limit, limitMs, workedMs } from './due-at.ts'

/** 台账 — all that decides about a clock: its start, its limit, what happened to it (in order), and the calendar it is counted by. */
export type Ledger = {
  readonly startedAt: Date
  readonly limit: Limit
  readonly entries: readonly LedgerEntry[]
  readonly calendar: Calendar
}
export type LedgerEntry = {
  readonly kind: ClockEntryKind
  readonly at: Date
  /** For EXTENDED: by how much, for LIMIT_CHANGED: what it is since, in the clock's own unit. */
  readonly amount?: number | null
}
/** 计时段 — a stretch in which the clock runs; open-ended while it still does. */
export type Run = { readonly from: Date; readonly to: Date | null }
type Happened = Pick<Ledger, 'startedAt' | 'entries'>
/** 停表 — what a clock stands since. */
export const halts: ReadonlySet<ClockEntryKind> = new Set(['PAUSED', 'STOPPED'])

/** 计时段 — the stretches in which the clock ran and which count, in order; none where the only visit ended by a return that was upheld. */
export const runs = (ledger: Happened): readonly Run[] => allRuns(ledger).counted

/** 退回成立的时段 — stretches in which the clock ran, of visits that ended by a return which was upheld: nobody had to handle then. */
export const excusedRuns = (ledger: Happened): readonly Run[] => allRuns(ledger).excused

function allRuns({ startedAt, entries }: Happened) {
  const counted: Run[] = []
  const excused: Run[] = []
  let from: Date | null = startedAt
  // where the runs of the present visit of the case to its unit begin
  let visit = 0
  let isStopped = false
  for (const { kind, at } of withoutOverruled(entries)) {
    if (halts.has(kind) && from !== null) {
      counted.push({ from, to: at })
      from = null
    }
    if (kind === 'STOPPED') isStopped = true
    if (kind === 'RESUMED') {
      from ??= at
      if (isStopped) visit = counted.length
      isStopped = false
    }
    if (kind === 'RETURN_UPHELD') excused.push(...counted.splice(visit))
  }
  return { counted: from === null ? counted : [...counted, { from, to: null }], excused }
}

/** A return that a ruling has overruled since was never upheld (退回不成立). */
const withoutOverruled = (entries: Happened['entries']) =>
  entries.filter(({ kind }, i) => {
    const said = (one: LedgerEntry) =>
      one.kind === 'RETURN_UPHELD' || one.kind === 'RETURN_OVERRULED'
    return kind !== 'RETURN_UPHELD' || entries.slice(i + 1).find(said)?.kind !== 'RETURN_OVERRULED'
  })

/** 超期停表 — whether a clock that stands ran beyond its due date, as far as what it ran counts. */
export function isStoppedLate(ledger: Happened, dueAt: Date): boolean {
  const until = runs(ledger).at(-1)?.to ?? null
  return until !== null && until > dueAt
}

/** 已豁免 — a clock that was excused: nobody is told of it any more. */
export const isExempt = ({ entries }: Pick<Ledger, 'entries'>): boolean =>
  entries.some(({ kind }) => kind === 'EXEMPTED')

type Limited = Pick<Ledger, 'limit' | 'entries'>

/** 变更后时限 — the limit without its extensions, as it was changed last. */
export const changedLimit = ({ limit, entries }: Limited): number =>
  entries.findLast(({ kind }) => kind === 'LIMIT_CHANGED')?.amount ?? limit.value

/** 有效时限 — the limit with its extensions. */
export function effectiveLimit(ledger: Limited): Limit {
  const { limit, entries } = ledger
  const extended = entries.filter(({ kind }) => kind === 'EXTENDED')
  const whole = changedLimit(ledger)
  return { ...limit, value: extended.reduce((sum, { amount }) => sum + (amount ?? 0), whole) }
}

/** 用时点 — when this share of the limit is used; a clock that stands is taken as if its last stretch had gone on. */
export function instantOfShare(ledger: Ledger, share: number): Date {
  const { calendar, limit } = ledger
  let left = Math.round(limitMs(effectiveLimit(ledger), calendar) * share)
  const stretches = runs(ledger)
  for (const { from, to } of stretches.slice(0, -1)) {
    const worked = workedMs(from, to ?? from, limit.unit, calendar)
    if (worked >= left) return afterMs(from, left, limit.unit, calendar)
    left -= worked
  }
  const last = stretches.at(-1)?.from ?? ledger.startedAt
  return afterMs(last, left, limit.unit, calendar)
}

/** 到期时刻 — when the whole limit is used, by ledger and calendar. */
export const dueAtOf = (ledger: Ledger): Date => instantOfShare(ledger, 1)

/** 累计用时 — milliseconds the clock has counted until an instant, over all its stretches. */
export function usedMs(ledger: Ledger, at: Date): number {
  return runs(ledger).reduce((sum, { from, to }) => {
    const until = to !== null && to < at ? to : at
    return sum + workedMs(from, until, ledger.limit.unit, ledger.calendar)
  }, 0)
}

/** 用时比 — the share of the limit that is used; 1 is all of it. */
export const usedShare = (ledger: Ledger, at: Date): number =>
  usedMs(ledger, at) / limitMs(effectiveLimit(ledger), ledger.calendar)

/** 超时倍数 — (used − limit) / limit; 0 while within the limit. */
export function overtimeMultiple(ledger: Ledger, at: Date): number {
  const whole = limitMs(effectiveLimit(ledger), ledger.calendar)
  return Math.max(0, (usedMs(ledger, at) - whole) / whole)
}
