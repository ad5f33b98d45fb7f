import type { CaseFilter } from '../api/generated/operations.ts'
import { textIn } from '../lists/text-in.ts'
import { keyIn } from '../texts/keys-of.ts'
import { texts } from '../texts/loaded.ts'
import { dayOf, startOfDay } from '../time/day.ts'

type Given = Readonly<Record<string, unknown>>

/** 筛选 — what the address says of the cases, as the API asks for it. */
export function caseFilter(given: Given) {
  const stage = keyIn(texts.stages, given['stage'])
  return {
    text: textIn(given['text']),
    source: keyIn(texts.sources, given['source']),
    classCode: textIn(given['classCode']),
    reportedFrom: startOfDay(given['from']),
    reportedBefore: startOfDay(given['to'], 1),
    stages: stage === undefined ? undefined : [stage],
  } satisfies CaseFilter
}

/** The same the other way: what a saved view narrows by, as it stands in the address. */
export function caseAddress(filter: Given): Record<string, string> {
  const { stages, reportedFrom, reportedBefore, ...others } = filter
  const given = {
    ...others,
    stage: Array.isArray(stages) ? stages[0] : undefined,
    from: dayOf(reportedFrom),
    to: dayOf(reportedBefore, 1),
  }
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    ),
  )
}
