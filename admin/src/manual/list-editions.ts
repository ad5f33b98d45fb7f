import { pagesOf } from '../api/connection-pages.ts'
import { ReadManualEditions, type ReadManualEditionsQuery } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'

export type ListedEdition = ReadManualEditionsQuery['manualEditions']['edges'][number]['node']

/** 手册版本列表 — one page of the editions, the newest first. */
export const listEditions = pagesOf(
  async ({ first, after, signal }) =>
    (await ask(ReadManualEditions, { first, after }, signal)).manualEditions,
)
