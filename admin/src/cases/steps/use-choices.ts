import { useMemo } from 'react'
import type { CaseFile } from '../use-case.ts'
import type { Choices } from './form-document.ts'
import type { OpenStep } from './open-steps.ts'
import { useConditionChoices } from './use-condition-choices.ts'
import { useUnitChoices } from './use-unit-choices.ts'
import { unitFields } from './use-units.ts'

/** 可选值 — what the fields of a step’s form may be, where the city’s own records say it: null until they are known, and the same object while they are the same. */
export function useChoices(caseFile: CaseFile, step: OpenStep) {
  const { units, error, refetch } = useUnitChoices(caseFile, step)
  const conditionNo = useConditionChoices(caseFile, step)
  const ofUnits = unitFields.map((key) => [key, units ?? []] as const)
  const known =
    units === null || conditionNo === null ? null : { ...Object.fromEntries(ofUnits), conditionNo }
  const shape = JSON.stringify(known satisfies Choices | null)
  const choices = useMemo<Choices | null>(() => JSON.parse(shape), [shape])
  return { choices, error, refetch }
}
