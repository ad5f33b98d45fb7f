import type { LimitUnit } from '../api/generated/operations.ts'
import type { Text } from './use-text.ts'

type Limit = { readonly limitValue: number; readonly limitUnit: LimitUnit }

/** 时限用语 — a limit with its unit, as in 1 working day and 2 working days. */
export const limitInWords = (text: Text, { limitValue, limitUnit }: Limit): string =>
  `${limitValue} ${text(`${limitValue === 1 ? 'limitUnit' : 'limitUnits'}.${limitUnit}`)}`
