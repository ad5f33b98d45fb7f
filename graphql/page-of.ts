import { invalidInput } from '../services/errors.ts'
import { connectionOf, type PageArgs } from './connection-of.ts'
import { encodeCursor } from './ids.ts'

type Identified = { readonly id: string }

const usual = 20
const most = 100

/** 分页 — one page of rows that are all at hand, by the cursors that every list has; `finish` sees the page's rows only. Throws INVALID_INPUT. */
export async function pageOf<Row extends Identified, Finished extends Identified>(
  args: PageArgs,
  rows: readonly Row[],
  finish: (page: readonly Row[]) => Promise<readonly Finished[]>,
) {
  const { first, after, last, before } = args
  const start = after == null ? 0 : placeOf(rows, after) + 1
  const end = before == null ? rows.length : placeOf(rows, before)
  const size = sizeOf(first ?? last ?? usual)
  const backwards = first == null && last != null
  const from = backwards ? Math.max(start, end - size) : start
  const to = Math.min(from + size, end)
  const nodes = await finish(rows.slice(from, to))
  return connectionOf(nodes, { hasPreviousPage: from > 0, hasNextPage: to < rows.length })
}

function sizeOf(asked: number): number {
  if (asked < 0) throw invalidInput('A page has no negative size.', 'first')
  return Math.min(asked, most)
}

function placeOf(rows: readonly Identified[], cursor: string): number {
  const place = rows.findIndex(({ id }) => encodeCursor(id) === cursor)
  if (place === -1) throw invalidInput('The list has changed. Read it from its beginning.', 'after')
  return place
}
