import { useInfiniteQuery } from '@tanstack/react-query'

type Connection<Node> = {
  readonly edges: readonly { readonly node: Node }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}
type Page = { readonly first: number; readonly after: string | null; readonly signal: AbortSignal }
type Asked<Node> = {
  /** What is asked for, below the processes: when these change, it is read anew. */
  readonly key: readonly (string | boolean)[]
  readonly read: (page: Page) => Promise<Connection<Node>>
}
export type Some<Node> = ReturnType<typeof useSome<Node>>

const atOnce = 20

/** 逐段 — the first rows of a list, and the rest when somebody wants it. */
export function useSome<Node>({ key, read }: Asked<Node>) {
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(
    {
      queryKey: ['processes', ...key],
      queryFn: ({ pageParam: after, signal }) => read({ first: atOnce, after, signal }),
      initialPageParam: null as string | null,
      getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    },
  )
  const rows = data?.pages.flatMap(({ edges }) => edges.map(({ node }) => node))
  return { rows, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage }
}
