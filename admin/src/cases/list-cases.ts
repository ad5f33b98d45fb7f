import type { GetListParams } from 'ra-core'
import { ReadCases, type ReadCasesQuery } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { caseFilter } from './case-filter.ts'

export type ListedCase = ReadCasesQuery['cases']['items'][number]

/** 案件列表 — one page of the cases that a filter finds, the newest first. */
export async function listCases({ pagination, filter, signal }: GetListParams) {
  const { page, perPage } = pagination ?? { page: 1, perPage: 25 }
  const { cases } = await ask(
    ReadCases,
    {
      filter: caseFilter(filter ?? {}),
      orderBy: 'REPORTED_LAST_FIRST',
      offset: (page - 1) * perPage,
      limit: perPage,
    },
    signal,
  )
  return { data: [...cases.items], total: cases.total }
}
