import type { Role } from '../api/generated/operations.ts'
import { keyIn } from '../texts/keys-of.ts'
import { texts } from '../texts/loaded.ts'

export type ModelStep = {
  readonly elementId: string
  readonly name: string
  readonly nameEn: string
  readonly role: Role | null
  readonly outcomes: readonly { readonly zh: string; readonly en: string }[]
}

/** 环节 — the officers' steps that an edition keeps, as far as they can be read. */
export const stepsIn = (steps: unknown): readonly ModelStep[] =>
  (Array.isArray(steps) ? steps : []).flatMap((step) => {
    const { elementId, name, nameEn, role, outcomes } = recordOf(step)
    if (typeof elementId !== 'string' || typeof name !== 'string') return []
    return [
      {
        elementId,
        name,
        nameEn: typeof nameEn === 'string' ? nameEn : '',
        role: keyIn(texts.roles, role) ?? null,
        outcomes: (Array.isArray(outcomes) ? outcomes : []).flatMap(outcomeIn),
      },
    ]
  })

function outcomeIn(outcome: unknown) {
  const { zh, en: english } = recordOf(outcome)
  return typeof zh === 'string' && typeof english === 'string' ? [{ zh, en: english }] : []
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {}
