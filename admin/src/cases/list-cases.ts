import type { GetListParams } from 'ra-core'
import { type CaseFilter, ReadCases, type ReadCasesQuery } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'

export type ListedCase = ReadCasesQuery['cases']['items'][number]

/** 案件列表 — one page of the cases that a filter finds, the newest first. */
export async function listCases({ pagination, filter, signal }: GetListParams) {
  const { page, perPage } = pagination ?? { page: 1, perPage: 25 }
  const { cases } = await ask(
    ReadCases,
    {
      filter: filterOf(filter),
      orderBy: 'REPORTED_LAST_FIRST',
      offset: (page - 1) * perPage,
      limit: perPage,
    },
    signal,
  )
  return { data: [...cases.items], total: cases.total }
}

function filterOf(given: GetListParams['filter']): CaseFilter {
  const { text, stage, source, classCode, from, to } = given ?? {}
  return {
    text,
    source,
    classCode,
    reportedFrom: startOf(from),
    reportedBefore: startOf(to, 1),
    stages: stage === undefined ? undefined : [stage],
  }
}

/** The first instant of a day of the calendar, or of one some days later, where the officer sits. */
function startOf(day: unknown, later = 0): string | undefined {
  if (typeof day !== 'string') return undefined
  const start = new Date(`${day}T00:00:00`)
  if (Number.isNaN(start.getTime())) return undefined
  start.setDate(start.getDate() + later)
  return start.toISOString()
}
