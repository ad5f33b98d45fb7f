import type { Limit } from './due-at.ts'
import { limitOutOfRange } from './refusals.ts'

const longestDays = 366
const hoursADay = 24

/** 时限范围 — a limit is more than nothing and at most a year; throws LIMIT_OUT_OF_RANGE. */
export function assertLimit({ value, unit }: Limit): void {
  const days = unit === 'WORKING_DAY' || unit === 'NATURAL_DAY'
  const longest = days ? longestDays : longestDays * hoursADay
  if (!(value > 0 && value <= longest)) throw limitOutOfRange(value, longest)
}
