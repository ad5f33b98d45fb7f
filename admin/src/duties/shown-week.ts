import type { Duty } from './use-duties.ts'
import type { Shift } from './week.ts'

/** 所示一周 — what a table and a list of one week have to show. */
export type ShownWeek = {
  /** Null: at all offices. */
  readonly unitId: string | null
  readonly today: string
  readonly changes: boolean
  readonly days: readonly string[]
  readonly shifts: readonly Shift<Duty>[]
}
