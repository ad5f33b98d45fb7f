import type { ClockLedgerKind } from '../api/generated/operations.ts'

type Entry = {
  readonly kind: ClockLedgerKind
  readonly at: string
  readonly dueBefore: string
  readonly dueAfter: string
}
/** 期限影响 — what became of the due date: moved or kept, standing with the clock, met or missed at its stop, or excused. */
export type EffectName = 'moved' | 'kept' | 'standing' | 'inTime' | 'late' | 'exempted'

/** 期限影响 — what one thing that happened to a clock means for its due date. */
export function effectOf({ kind, at, dueBefore, dueAfter }: Entry): EffectName {
  if (kind === 'PAUSED') return 'standing'
  if (kind === 'EXEMPTED') return 'exempted'
  if (kind === 'STOPPED') return Date.parse(at) <= Date.parse(dueAfter) ? 'inTime' : 'late'
  return Date.parse(dueBefore) === Date.parse(dueAfter) ? 'kept' : 'moved'
}
