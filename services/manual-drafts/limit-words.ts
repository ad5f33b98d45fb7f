import type { LimitUnit } from '../../prisma/generated/enums.ts'
import { longestLimit } from '../command-manual/read-limit.ts'
import { areInOrder, limitUnitWords, stagesOf } from '../deadlines/limit-stages.ts'
import { limitOutOfRange } from '../deadlines/refusals.ts'
import { invalidInput } from '../errors.ts'

type Given = {
  readonly value: number
  readonly unit: LimitUnit
  /** As a line keeps them. */
  readonly limitStages: string
}

/**
 * 时限文字 — a limit, and the stages before it, in the manual's own words, which read as the same limit; throws
 * LIMIT_OUT_OF_RANGE for what is none, INVALID_INPUT where a stage is not over before the whole.
 */
export function limitOf({ value, unit, limitStages }: Given) {
  const limitValue = Math.round(value * 100) / 100
  if (!(limitValue > 0 && limitValue <= longestLimit))
    throw limitOutOfRange(value, longestLimit, 'limitValue')
  const whole = { value: limitValue, unit }
  if (!areInOrder([...stagesOf(limitStages).map(({ limit }) => limit), whole]))
    throw invalidInput(
      'Every stage of a limit is over before the whole limit. Make the limit longer or the stages shorter; nothing was changed.',
      'limitStages',
    )
  const words = `${limitValue}${limitUnitWords[unit]}`
  const limitText = limitStages === '' ? words : `${limitStages}；完成${words}`
  return { limitValue, limitUnit: unit, limitStages, limitText }
}
