import { dueAtOf, type Ledger } from './ledger.ts'

/** 期限影响 — when a clock was due before an entry of its ledger, and since. */
export type Effect = { readonly dueBefore: Date; readonly dueAfter: Date }

/** 期限影响 — what the last entry of a ledger did to the due date; a clock that stands is taken as if it went on. */
export function lastEffect(ledger: Ledger): Effect {
  const before = { ...ledger, entries: ledger.entries.slice(0, -1) }
  return { dueBefore: dueAtOf(before), dueAfter: dueAtOf(ledger) }
}
