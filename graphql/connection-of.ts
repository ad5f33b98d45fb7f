import { encodeCursor } from './ids.ts'

type Identified = { readonly id: string }
type Beyond = { readonly hasPreviousPage: boolean; readonly hasNextPage: boolean }

/** 页参数 — what every list is asked with. */
export type PageArgs = {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
  readonly last?: number | null | undefined
  readonly before?: string | null | undefined
}

/** 一页 — rows as every list gives them: each with its cursor, and whether there are more on either side. */
export function connectionOf<Row extends Identified>(rows: readonly Row[], beyond: Beyond) {
  const edges = rows.map((node) => ({ cursor: encodeCursor(node.id), node }))
  return {
    edges,
    pageInfo: {
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
      ...beyond,
    },
  }
}
