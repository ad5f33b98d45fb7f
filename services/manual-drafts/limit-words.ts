import type { LimitUnit } from '../../prisma/generated/enums.ts'
import { longestLimit } from '../command-manual/read-limit.ts'
import { limitOutOfRange } from '../deadlines/refusals.ts'

const words: Readonly<Record<LimitUnit, string>> = {
  URGENT_HOUR: '紧急工作时',
  WORKING_HOUR: '工作时',
  WORKING_DAY: '工作日',
  NATURAL_DAY: '自然日',
}

/** 时限文字 — a limit in the manual's own words, which read as the same limit; throws LIMIT_OUT_OF_RANGE for what is none. */
export function limitOf(value: number, unit: LimitUnit) {
  const limitValue = Math.round(value * 100) / 100
  if (!(limitValue > 0 && limitValue <= longestLimit))
    throw limitOutOfRange(value, longestLimit, 'limitValue')
  return { limitValue, limitUnit: unit, limitText: `${limitValue}${words[unit]}` }
}
