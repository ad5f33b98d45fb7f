import { useQuery } from '@tanstack/react-query'
import { ReadConditions } from '../../api/generated/operations.ts'
import { ask } from '../../api/graphql.ts'
import { limitInWords } from '../../texts/limit-in-words.ts'
import { useText } from '../../texts/use-text.ts'
import type { CaseFile } from '../use-case.ts'
import type { Choice } from './form-document.ts'
import type { OpenStep } from './open-steps.ts'

/** 立案条件 — the filing conditions of the case’s class in the manual in force, in its own words. */
export function useConditionChoices(
  { classCode }: CaseFile,
  { form }: OpenStep,
): readonly Choice[] | null {
  const text = useText()
  const asked = JSON.stringify(form).includes('"conditionNo"')
  const { data, isLoading } = useQuery({
    queryKey: ['conditions', classCode],
    queryFn: ({ signal }) => ask(ReadConditions, { classCode }, signal),
    staleTime: 600_000,
    retry: false,
    enabled: asked,
  })
  if (isLoading) return null
  return (data?.reportPreview.conditions ?? []).map(
    ({ conditionNo, filingCondition, limitValue, limitUnit }) => ({
      value: conditionNo,
      label: text('step.condition', {
        number: conditionNo,
        condition: filingCondition,
        limit: limitInWords(text, { limitValue, limitUnit }),
      }),
    }),
  )
}
