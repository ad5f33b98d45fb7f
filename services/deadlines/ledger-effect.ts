import type { ClockEntryKind } from '../../prisma/generated/enums.ts'
import { dueAtOf, type Ledger } from './ledger.ts'
import { isUndone } from './ledger-reasons.ts'

/** 期限影响 — what became of a due date: moved or kept, standing with its clock, met or missed at its stop, given up before the step was done, or not counted. */
export const ledgerEffects = [
  'MOVED',
  'KEPT',
  'STANDING',
  'IN_TIME',
  'LATE',
  'NOT_DONE',
  'EXEMPTED',
] as const
export type LedgerEffect = (typeof ledgerEffects)[number]
/** 原期限、期限 — when a clock was due before an entry of its ledger, and since. */
export type DueDates = { readonly dueBefore: Date; readonly dueAfter: Date }
/** 期限影响 — what an entry of a ledger did to the due date. */
export type Effect = DueDates & { readonly effect: LedgerEffect }

/** 期限影响 — what the last entry of a ledger did to the due date; a clock that stands is taken as if it went on. */
export function lastDueDates(ledger: Ledger): DueDates {
  const before = { ...ledger, entries: ledger.entries.slice(0, -1) }
  return { dueBefore: dueAtOf(before), dueAfter: dueAtOf(ledger) }
}

type Entry = DueDates & {
  readonly kind: ClockEntryKind
  readonly at: Date
  readonly reason: string
}

/** 期限影响 — what one thing that happened to a clock means for its due date. */
export function effectOf({ kind, at, reason, dueBefore, dueAfter }: Entry): LedgerEffect {
  if (kind === 'PAUSED') return 'STANDING'
  if (kind === 'EXEMPTED' || kind === 'RETURN_UPHELD') return 'EXEMPTED'
  if (kind === 'STOPPED' && isUndone(reason)) return 'NOT_DONE'
  if (kind === 'STOPPED') return at <= dueAfter ? 'IN_TIME' : 'LATE'
  return dueBefore.getTime() === dueAfter.getTime() ? 'KEPT' : 'MOVED'
}
