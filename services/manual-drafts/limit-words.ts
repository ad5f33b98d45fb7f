import type { LimitUnit } from '../../prisma/generated/enums.ts'
import { invalidInput } from '../errors.ts'

const longest = 366
const words: Readonly<Record<LimitUnit, string>> = {
  URGENT_HOUR: '紧急工作时',
  WORKING_HOUR: '工作时',
  WORKING_DAY: '工作日',
  NATURAL_DAY: '自然日',
}

/** 时限文字 — a limit in the manual's own words, which read as the same limit; throws INVALID_INPUT for what is none. */
export function limitOf(value: number, unit: LimitUnit) {
  const limitValue = Math.round(value * 100) / 100
  if (!(limitValue > 0 && limitValue <= longest))
    throw invalidInput(
      `A limit is more than 0 and at most ${longest}; ${value} is not. Nothing was changed.`,
      'limitValue',
    )
  return { limitValue, limitUnit: unit, limitText: `${limitValue}${words[unit]}` }
}
