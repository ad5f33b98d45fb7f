import type { GetListParams } from 'ra-core'
import { pagesOf } from '../api/connection-pages.ts'
import {
  ReadManualDifference,
  type ReadManualDifferenceQuery,
} from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { keyIn } from '../texts/keys-of.ts'
import { texts } from '../texts/loaded.ts'

export type LineChange =
  ReadManualDifferenceQuery['manualDifference']['lines']['edges'][number]['node']
export type LineWords = NonNullable<LineChange['after']>

/** 手册差异 — one page of the lines that the two chosen editions have differently. */
export const listDifference = (asked: GetListParams) => {
  const { from = '', to = '' } = asked.filter ?? {}
  return from === '' || to === '' ? Promise.resolve({ data: [], total: 0 }) : read(asked)
}

const read = pagesOf(async ({ first, after, filter: { from = '', to = '', change }, signal }) => {
  const asked = { from, to, change: keyIn(texts.manualChanges, change) ?? null, first, after }
  return (await ask(ReadManualDifference, asked, signal)).manualDifference.lines
})
