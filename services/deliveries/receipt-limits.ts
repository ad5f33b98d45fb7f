import { z } from 'zod'
import { type LadderSettings, type Rung, rungs } from '../deadlines/ladder-levels.ts'

const day = 24 * 60
/** 签收分钟 — how long somebody may be given to sign: a minute at least, a day at most. */
export const ReceiptMinutes = z.int().min(1).max(day)

/** 签收设置 — a city's minutes: of single levels of its ladder by their number, and of all the others. */
export type ReceiptSettings = {
  readonly receiptMinutes: number | null
  readonly receiptLimits: unknown
}
const Stored = z.record(z.string(), ReceiptMinutes)
const Facts = z.object({ level: z.int() })

/** 应签分钟 — how long a notice waits for its receipt by its level; null: for ever. One that has climbed keeps the level at which it began. */
export function receiptMinutesFor(
  { receiptMinutes, receiptLimits }: ReceiptSettings,
  facts: unknown,
): number | null {
  const told = Facts.safeParse(facts)
  const own = told.success ? Stored.parse(receiptLimits)[told.data.level] : undefined
  return own ?? receiptMinutes
}

/** 级别签收时限 — a level of the city's ladder with the minutes of its own; null where it has those of all the others. */
export type ReceiptLevel = Omit<Rung, 'offices'> & { readonly minutes: number | null }
type Settings = LadderSettings & Pick<ReceiptSettings, 'receiptLimits'>

/** 各级签收时限 — every level of the city's ladder. */
export function receiptLevels({ receiptLimits, ...ladder }: Settings): readonly ReceiptLevel[] {
  const own = Stored.parse(receiptLimits)
  return rungs(ladder).map(({ offices: _offices, ...rung }) => ({
    ...rung,
    minutes: own[rung.number] ?? null,
  }))
}
