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
  ruling: 60,
  acceptance: 60,
  feedback: 60,
  'feedback-acceptance': 30,
  'verification-order': 15,
  verification: 30,
  closing: 30,
}
const ofTheManual = 'handling'

/** Of so many minutes of working time. */
export const limitOfMinutes = (minutes: number): Limit => ({
  value: minutes / minutesAnHour,
  unit: 'WORKING_HOUR',
})

/** 环节时限 — a step's limit in working time, by the key in its `clock` header; null for a step that has none of its own. */
export function stepLimit(step: string, cityLimits: unknown): Limit | null {
  const minutes = StepLimits.parse(cityLimits)[step] ?? defaultStepLimits[step]
  return minutes === undefined ? null : limitOfMinutes(minutes)
}

/** 环节时限 — a step by its key with the minutes that its city gives it, and those of every city that says nothing; null: none. */
export type CityStepLimit = {
  readonly step: string
  readonly minutes: number | null
  readonly standard: number | null
}

/** 各环节时限 — every step that has a limit or may be given one: the known ones, and those that the city has drawn. */
export function cityStepLimits(
  cityLimits: unknown,
  drawn: readonly string[],
): readonly CityStepLimit[] {
  const own = StepLimits.parse(cityLimits)
  const steps = new Set([...Object.keys(defaultStepLimits), ...drawn, ...Object.keys(own)])
  steps.delete(ofTheManual)
  return [...steps].map((step) => ({
    step,
    minutes: own[step] ?? null,
    standard: defaultStepLimits[step] ?? null,
  }))
}
