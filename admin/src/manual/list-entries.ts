import type { GetListParams } from 'ra-core'
import { ApiError } from '../api/api-error.ts'
import { everyOf, pageIn } from '../api/connection-pages.ts'
import { ReadManualEntries, type ReadManualEntriesQuery } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { queryClient } from '../api/query-client.ts'
import { entriesFound } from './entries-found.ts'

type Edition = NonNullable<ReadManualEntriesQuery['manualEdition']>
export type ManualEntry = Edition['entries']['edges'][number]['node']

/** With their rules: more would cost more than one request may. */
const atOnce = 50

/** 手册条目列表 — one page of the entries of an edition that a search finds. */
export async function listEntries(asked: GetListParams) {
  const { editionId = '', text, kind } = asked.filter ?? {}
  const entries = await queryClient.fetchQuery(entriesQuery(editionId))
  return pageIn(entriesFound(entries, { text, kind }), asked)
}

/** 全部条目 — every entry of an edition, read once in a while. */
export const entriesQuery = (editionId: string) => ({
  queryKey: ['manualEntries', editionId],
  queryFn: () => everyOf((page) => readEntries(editionId, page), atOnce),
  staleTime: 600_000,
})

async function readEntries(id: string, page: { first: number; after: string | null }) {
  const { manualEdition } = await ask(ReadManualEntries, { id, ...page })
  if (manualEdition === null) throw new ApiError('NOT_FOUND', 'This edition does not exist.')
  return manualEdition.entries
}
