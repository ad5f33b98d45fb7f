import type { GetListParams, GetListResult } from 'ra-core'

type Connection<Node> = {
  readonly edges: readonly { readonly node: Node }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  /** Where the list counts its rows. */
  readonly totalCount?: number | null
}
export type AskedPage = {
  readonly first: number
  readonly after: string | null
  readonly filter: Readonly<Record<string, string>>
  readonly signal: AbortSignal | undefined
}
type Read<Node> = (page: AskedPage) => Promise<Connection<Node>>

const mostAtOnce = 100

/**
 * 逐页 — pages by number over a list that the API gives by cursor: where each page ends is kept, and a
 * page deep in an address is reached by reading those before it.
 */
export function pagesOf<Node extends { readonly id: string }>(read: Read<Node>) {
  const ends = new Map<string, string[]>()
  return async ({
    pagination,
    filter = {},
    signal,
  }: GetListParams): Promise<GetListResult<Node>> => {
    const { page, perPage: first } = pagination ?? { page: 1, perPage: 25 }
    const key = JSON.stringify({ filter, first })
    const known = ends.get(key) ?? []
    ends.set(key, known)
    const pageNumber = async (number: number) => {
      const connection = await read({ first, filter, signal, after: known[number - 2] ?? null })
      const { endCursor } = connection.pageInfo
      if (endCursor !== null) known[number - 1] = endCursor
      return connection
    }
    const hasPreviousPage = page > 1
    for (let before = Math.min(known.length + 1, page); before < page; before += 1)
      if (!(await pageNumber(before)).pageInfo.hasNextPage)
        return { data: [], pageInfo: { hasNextPage: false, hasPreviousPage } }
    const { edges, pageInfo, totalCount } = await pageNumber(page)
    return {
      data: edges.map(({ node }) => node),
      ...(totalCount != null && { total: totalCount }),
      pageInfo: { hasNextPage: pageInfo.hasNextPage, hasPreviousPage },
    }
  }
}

/** 全部 — every row of a list that has an end one can wait for. */
export async function everyOf<Node>(
  read: (page: Pick<AskedPage, 'first' | 'after'>) => Promise<Connection<Node>>,
  first = mostAtOnce,
): Promise<readonly Node[]> {
  const nodes: Node[] = []
  let after: string | null = null
  for (;;) {
    const { edges, pageInfo }: Connection<Node> = await read({ first, after })
    nodes.push(...edges.map(({ node }) => node))
    if (!pageInfo.hasNextPage || pageInfo.endCursor === null) return nodes
    after = pageInfo.endCursor
  }
}

/** 一页 — one page of rows that have all been read. */
export function pageIn<Row extends { readonly id: string }>(
  rows: readonly Row[],
  { pagination }: Pick<GetListParams, 'pagination'>,
): GetListResult<Row> {
  const { page, perPage } = pagination ?? { page: 1, perPage: 25 }
  return { data: rows.slice((page - 1) * perPage, page * perPage), total: rows.length }
}
