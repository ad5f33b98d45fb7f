import type { ClockEntryKind, LimitUnit } from '../api/generated/operations.ts'
import { limitInWords } from '../texts/limit-in-words.ts'
import type { Text } from '../texts/use-text.ts'

type Entry = {
  readonly kind: ClockEntryKind
  readonly amount: number | null
  /** The clock's own. */
  readonly limitUnit: LimitUnit
}

/** 台账用语 — what happened to a clock, in words; of an extension by how much, of a changed limit what it is since. */
export function entryInWords(text: Text, { kind, amount, limitUnit }: Entry): string {
  const measure = { limit: limitInWords(text, { limitValue: amount ?? 0, limitUnit }) }
  if (kind === 'EXTENDED') return text('clockLedger.extended', measure)
  if (kind === 'LIMIT_CHANGED') return text('clockLedger.changed', measure)
  return text(`clockEntryKinds.${kind}`)
}
