import { type FilingFacts, isWithin } from './line-scope.ts'
import { fallbackAnswer, type ManualAnswer, type ManualDecision } from './manual-decision.ts'

/** 匹配条目 — what the engine will answer for these facts: the first row that matches decides. */
export function matchEntry(
  { rows }: Pick<ManualDecision, 'rows'>,
  given: FilingFacts,
): ManualAnswer {
  const row = rows.find(
    ({ conditionNo, scope }) =>
      (conditionNo === null || conditionNo === given.conditionNo) && isWithin(scope, given),
  )
  return row?.answer ?? fallbackAnswer
}
