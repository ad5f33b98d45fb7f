import type { ClockEntryKind } from '../api/generated/operations.ts'
import type { Text } from '../texts/use-text.ts'

type Entry = {
  readonly kind: ClockEntryKind
  readonly amount: number | null
  /** The clock's own, in words. */
  readonly unit: string
}

/** 台账用语 — what happened to a clock, in words; of an extension by how much. */
export const entryInWords = (text: Text, { kind, amount, unit }: Entry): string =>
  kind === 'EXTENDED'
    ? text('clockLedger.extended', { amount: amount ?? 0, unit })
    : text(`clockEntryKinds.${kind}`)
