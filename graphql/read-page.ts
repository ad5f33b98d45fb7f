import { parseCursorConnectionArgs } from '@pothos/core'
import { connectionOf, type PageArgs } from './connection-of.ts'
import { decodeCursor } from './ids.ts'

type Identified = { readonly id: string }
/** What to read: so many rows behind one, or, inverted, those before one, the last first. */
export type Range = {
  readonly after: string | undefined
  readonly before: string | undefined
  readonly limit: number
  readonly inverted: boolean
}

/** 逐页读取 — one page of rows that are read for it, one more than it holds, by the cursors that every list has. Throws INVALID_INPUT. */
export async function readPage<Row extends Identified>(
  { first = null, last = null, ...from }: PageArgs,
  read: (range: Range) => Promise<readonly Row[]>,
) {
  const args = { first, last, after: from.after ?? null, before: from.before ?? null }
  const { after, before, limit, inverted, expectedSize, ...has } = parseCursorConnectionArgs({
    args,
  })
  const place = (cursor: string | undefined) =>
    cursor === undefined ? undefined : decodeCursor(cursor)
  const rows = await read({ after: place(after), before: place(before), limit, inverted })
  const page = rows.slice(0, expectedSize)
  const nodes = inverted ? page.toReversed() : page
  return connectionOf(nodes, {
    hasPreviousPage: has.hasPreviousPage(rows.length),
    hasNextPage: has.hasNextPage(rows.length),
  })
}
