import type { GetListParams } from 'ra-core'
import {
  ReadWorkList,
  type WaitingTaskFragment,
  type WorkListFilter,
} from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { dueBefore } from './due-choices.ts'

export type WaitingTask = WaitingTaskFragment

/** Where the pages of each question end, as far as they have been read. */
const ends = new Map<string, string[]>()

/** 待办任务 — one page of the open tasks that the viewer may take. */
export async function listWaitingTasks({ pagination, filter, signal }: GetListParams) {
  const { page, perPage } = pagination ?? { page: 1, perPage: 25 }
  const asked: Asked = { filter: filterOf(filter), first: perPage, signal }
  const { edges, pageInfo } = await read(asked, await endBefore(asked, page))
  if (pageInfo.endCursor !== null) endsOf(asked)[page - 1] = pageInfo.endCursor
  return {
    data: edges.map(({ node }) => node),
    pageInfo: { hasNextPage: pageInfo.hasNextPage, hasPreviousPage: page > 1 },
  }
}

type Asked = {
  readonly filter: WorkListFilter
  readonly first: number
  readonly signal: AbortSignal | undefined
}

const endsOf = ({ filter, first }: Asked): string[] => {
  const key = JSON.stringify({ filter, first })
  const known = ends.get(key) ?? []
  ends.set(key, known)
  return known
}

/** The end of the page before; a page deep in an address is reached by reading those before it. */
async function endBefore(asked: Asked, page: number): Promise<string | null> {
  const known = endsOf(asked)
  for (let before = Math.min(known.length, page - 1); before < page - 1; before += 1) {
    const { pageInfo } = await read(asked, known[before - 1] ?? null)
    if (pageInfo.endCursor === null) return null
    known[before] = pageInfo.endCursor
  }
  return known[page - 2] ?? null
}

const read = async ({ filter, first, signal }: Asked, after: string | null) =>
  (await ask(ReadWorkList, { first, after, filter }, signal)).workList

function filterOf(given: GetListParams['filter']): WorkListFilter {
  const { elementId, role, due } = given ?? {}
  return { elementId, role, dueBefore: dueBefore(due, Date.now()) }
}
