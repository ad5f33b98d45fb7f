import { useMemo } from 'react'
import type { CaseFile } from '../use-case.ts'
import type { Choices } from './form-document.ts'
import type { OpenStep } from './open-steps.ts'
import { useConditionChoices } from './use-condition-choices.ts'
import { useUnitChoices } from './use-unit-choices.ts'

/** 可选值 — what the fields of a step’s form may be, where the city’s own records say it; the same object while they are the same. */
export function useChoices(caseFile: CaseFile, step: OpenStep): Choices {
  const unitId = useUnitChoices(caseFile, step)
  const conditionNo = useConditionChoices(caseFile, step)
  const choices = JSON.stringify({ unitId, conditionNo } satisfies Choices)
  return useMemo<Choices>(() => JSON.parse(choices), [choices])
}
