import { everyOf, pagesOf } from '../../api/connection-pages.ts'
import {
  ReadDriftedLines,
  type ReadDriftedLinesQuery,
  ReadUpstreamChanges,
  type ReadUpstreamChangesQuery,
} from '../../api/generated/operations.ts'
import { ask } from '../../api/graphql.ts'
import { keyIn } from '../../texts/keys-of.ts'
import { texts } from '../../texts/loaded.ts'

type Drift<Query extends { manualDrift: unknown }> = NonNullable<Query['manualDrift']>
export type DriftedLine = Drift<ReadDriftedLinesQuery>['lines']['edges'][number]['node']
export type UpstreamChange =
  Drift<ReadUpstreamChangesQuery>['upstreamChanges']['edges'][number]['node']

const nothing = { edges: [], pageInfo: { hasNextPage: false, endCursor: null } }

/** 偏离列表 — one page of the lines that are the city's own, of one kind or all. */
export const listDrift = pagesOf<DriftedLine>(async ({ first, after, filter, signal }) => {
  const { editionId = '', drift } = filter
  const asked = { editionId, drift: keyIn(texts.driftKinds, drift) ?? null, first, after }
  return (await ask(ReadDriftedLines, asked, signal)).manualDrift?.lines ?? nothing
})

/** 上级变化 — all of them: what is taken is chosen at once. */
export const readUpstreamChanges = (editionId: string, signal: AbortSignal) =>
  everyOf<UpstreamChange>(
    async (page) =>
      (await ask(ReadUpstreamChanges, { editionId, ...page }, signal)).manualDrift
        ?.upstreamChanges ?? nothing,
  )
