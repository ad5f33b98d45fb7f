import { fallbackAnswer, type ManualAnswer, type ManualDecision } from './manual-decision.ts'

/** 匹配条目 — what the engine will answer for this condition: the first row that matches decides. */
export function matchEntry(
  { rows }: Pick<ManualDecision, 'rows'>,
  given: { readonly conditionNo: number | null },
): ManualAnswer {
  const row = rows.find(
    ({ conditionNo }) => conditionNo === null || conditionNo === given.conditionNo,
  )
  return row?.answer ?? fallbackAnswer
}
