import type { GetListParams } from 'ra-core'
import { type CaseFilter, ReadCases, type ReadCasesQuery } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { startOfDay } from '../time/day.ts'

export type ListedCase = ReadCasesQuery['cases']['items'][number]

/** 案件列表 — one page of the cases that a filter finds, the newest first. */
export async function listCases({ pagination, filter, signal }: GetListParams) {
  const { page, perPage } = pagination ?? { page: 1, perPage: 25 }
  const { cases } = await ask(
    ReadCases,
    {
      filter: caseFilter(filter),
      orderBy: 'REPORTED_LAST_FIRST',
      offset: (page - 1) * perPage,
      limit: perPage,
    },
    signal,
  )
  return { data: [...cases.items], total: cases.total }
}

/** 筛选 — what the address says of the cases, as the API asks for it. */
export function caseFilter(given: GetListParams['filter']): CaseFilter {
  const { text, stage, source, classCode, from, to } = given ?? {}
  return {
    text,
    source,
    classCode,
    reportedFrom: startOfDay(from),
    reportedBefore: startOfDay(to, 1),
    stages: stage === undefined ? undefined : [stage],
  }
}
