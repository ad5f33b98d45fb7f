import { z } from 'zod'
import type { Limit } from './due-at.ts'

const minutesAnHour = 60
const StepLimits = z.record(z.string(), z.number().positive())

/** 环节时限 — minutes an officer's step may take where the city sets nothing else; handling itself is limited by the manual. */
export const defaultStepLimits: Readonly<Record<string, number>> = {
  intake: 15,
  'confirmation-order': 15,
  confirmation: 30,
  filing: 15,
  dispatch: 15,
  'district-dispatch': 15,
  acceptance: 60,
  feedback: 60,
  'feedback-acceptance': 30,
  'verification-order': 15,
  verification: 30,
  closing: 30,
}

/** 环节时限 — a step's limit in working time, by the key in its `clock` header; null for a step that has none of its own. */
export function stepLimit(step: string, cityLimits: unknown): Limit | null {
  const minutes = StepLimits.parse(cityLimits)[step] ?? defaultStepLimits[step]
  return minutes === undefined ? null : { value: minutes / minutesAnHour, unit: 'WORKING_HOUR' }
}
