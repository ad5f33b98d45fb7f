import { describe, expect, test } from 'vitest'
import { type AskedPage, everyOf, pageIn, pagesOf } from '../../admin/src/api/connection-pages.ts'

const rows = Array.from({ length: 7 }, (_none, index) => ({ id: `row-${index + 1}` }))

/** A list that tells, as the API does, only what follows a cursor; and what it was asked. */
function aList() {
  const asked: (string | null)[] = []
  const read = async ({ first, after }: Pick<AskedPage, 'first' | 'after'>) => {
    asked.push(after)
    const start = rows.findIndex(({ id }) => id === after) + 1
    const found = rows.slice(start, start + first)
    return {
      edges: found.map((node) => ({ node })),
      pageInfo: {
        hasNextPage: start + first < rows.length,
        endCursor: found.at(-1)?.id ?? null,
      },
    }
  }
  return { read, asked }
}

const page = (number: number) => ({
  pagination: { page: number, perPage: 3 },
  sort: { field: 'id', order: 'ASC' as const },
  filter: {},
})
const idsOf = ({ data }: { readonly data: readonly { readonly id: string }[] }) =>
  data.map(({ id }) => id)

describe('逐页 pages by number over a list by cursor', () => {
  test('one page after the other costs one question each', async () => {
    const { read, asked } = aList()
    const pages = pagesOf(read)
    expect(idsOf(await pages(page(1)))).toEqual(['row-1', 'row-2', 'row-3'])
    expect(idsOf(await pages(page(2)))).toEqual(['row-4', 'row-5', 'row-6'])
    const last = await pages(page(3))
    expect(idsOf(last)).toEqual(['row-7'])
    expect(last.pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: true })
    expect(asked).toEqual([null, 'row-3', 'row-6'])
  })

  test('a page deep in an address is reached through those before it', async () => {
    const { read, asked } = aList()
    expect(idsOf(await pagesOf(read)(page(3)))).toEqual(['row-7'])
    expect(asked).toEqual([null, 'row-3', 'row-6'])
  })

  test('a page behind the end is empty, and not the first one again', async () => {
    expect(idsOf(await pagesOf(aList().read)(page(9)))).toEqual([])
  })

  test('every row is read where the whole list is wanted', async () => {
    const { read, asked } = aList()
    expect(await everyOf(read, 3)).toEqual(rows)
    expect(asked).toHaveLength(3)
  })

  test('a page of rows that have all been read knows how many there are', () => {
    expect(pageIn(rows, page(3))).toEqual({ data: [{ id: 'row-7' }], total: 7 })
  })
})
