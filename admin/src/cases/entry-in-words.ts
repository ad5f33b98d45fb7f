import type { ClockEntryKind } from '../api/generated/operations.ts'
import type { Text } from '../texts/use-text.ts'

type Entry = {
  readonly kind: ClockEntryKind
  readonly amount: number | null
  /** The clock's own, in words. */
  readonly unit: string
}

/** 台账用语 — what happened to a clock, in words; of an extension by how much, of a changed limit what it is since. */
export function entryInWords(text: Text, { kind, amount, unit }: Entry): string {
  const measure = { amount: amount ?? 0, unit }
  if (kind === 'EXTENDED') return text('clockLedger.extended', measure)
  if (kind === 'LIMIT_CHANGED') return text('clockLedger.changed', measure)
  return text(`clockEntryKinds.${kind}`)
}
