import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import {
  type ManualLineFilter,
  ReadManualLine,
  ReadManualLines,
  type ReadManualLinesQuery,
} from '../../api/generated/operations.ts'
import { ask } from '../../api/graphql.ts'
import type { Line } from './change-lines.ts'

const atOnce = 50
/** What tells of the lines elsewhere, by the edition. */
const touched = ['manualFindings', 'manualEdits', 'manualEdition']

type Asked = { readonly editionId: string; readonly filter: ManualLineFilter }
type Pages = InfiniteData<ReadManualLinesQuery['manualLines']>

/** 条目 — the lines that a filter finds, some at a time. */
export function useLines({ editionId, filter }: Asked) {
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(
    {
      queryKey: ['manualLines', editionId, filter],
      queryFn: async ({ pageParam: after, signal }) =>
        (await ask(ReadManualLines, { editionId, filter, first: atOnce, after }, signal))
          .manualLines,
      initialPageParam: null as string | null,
      getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
      placeholderData: (before) => before,
    },
  )
  const lines = data?.pages.flatMap(({ edges }) => edges.map(({ node }) => node))
  const total = data?.pages[0]?.totalCount ?? 0
  return { lines, total, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage }
}

/** What is on the screen of a line, anew. */
export function useLineKeeper(editionId: string) {
  const client = useQueryClient()
  const keep = (line: Line) =>
    client.setQueriesData<Pages>({ queryKey: ['manualLines', editionId] }, (pages) =>
      pages === undefined
        ? pages
        : {
            ...pages,
            pages: pages.pages.map((page) => ({
              ...page,
              edges: page.edges.map((edge) => (edge.node.id === line.id ? { node: line } : edge)),
            })),
          },
    )
  return {
    keep,
    /** As somebody else left it; null where it is gone. */
    readAgain: async (id: string): Promise<Line | null> => {
      const { node } = await ask(ReadManualLine, { id })
      if (node?.__typename !== 'ManualEntry') return null
      keep(node)
      return node
    },
    /** Everything that a change can touch. */
    changed: () =>
      Promise.all(
        ['manualLines', 'manualClasses', ...touched].map((name) =>
          client.invalidateQueries({ queryKey: [name, editionId] }),
        ),
      ),
    /** What is checked and counted, where one line said something else. */
    checked: () =>
      Promise.all(touched.map((name) => client.invalidateQueries({ queryKey: [name, editionId] }))),
  }
}
