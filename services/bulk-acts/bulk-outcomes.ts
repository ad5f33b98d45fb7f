import { z } from 'zod'
import { effects } from '../cases/effects.ts'
import { asksNothing } from '../cases/form-answers.ts'
import { needsReason } from '../cases/rules.ts'

/** A step as far as it says which outcomes need nothing to be filled in. */
export type BulkStep = {
  readonly outcomes: unknown
  readonly action: string | null
  /** The form's document; null for a form that the edition does not have. */
  readonly form: unknown
  /** What the report itself has said. */
  readonly conditionNo: number | null
}
/** 批量结果 — an outcome that many steps may be ended with at once. */
export type BulkOutcome = {
  readonly key: string
  readonly zh: string
  readonly en: string
  readonly needsReason: boolean
  /** How many of the steps it is for. */
  readonly taskCount: number
}
const Outcomes = z.array(z.object({ key: z.string(), zh: z.string(), en: z.string() }))

/** 无需填写 — whether a step may be ended with an outcome as it is, with a reason at most. */
export function needsNothingMore({ action, form, conditionNo }: BulkStep, outcome: string) {
  if (form !== null && !asksNothing(form)) return false
  const effect = action === null ? undefined : effects[action]
  if (effect === undefined || !effect.on.includes(outcome)) return true
  return effect.fields.every((field) => field === 'conditionNo' && conditionNo !== null)
}

/** 批量结果 — the outcomes that steps have which need nothing to be filled in, the most frequent first. */
export function bulkOutcomes(steps: readonly BulkStep[]): BulkOutcome[] {
  const found = new Map<string, { zh: Set<string>; en: Set<string>; count: number }>()
  for (const step of steps)
    for (const { key, zh, en } of Outcomes.parse(step.outcomes)) {
      if (!needsNothingMore(step, key)) continue
      const before = found.get(key) ?? { zh: new Set(), en: new Set(), count: 0 }
      found.set(key, {
        zh: before.zh.add(zh),
        en: before.en.add(en),
        count: before.count + 1,
      })
    }
  return [...found]
    .map(([key, { zh, en, count }]) => ({
      ...{ key, zh: [...zh].join(' / '), en: [...en].join(' / ') },
      needsReason: needsReason(key),
      taskCount: count,
    }))
    .toSorted((one, other) => other.taskCount - one.taskCount)
}
