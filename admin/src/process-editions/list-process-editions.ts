import { pagesOf } from '../api/connection-pages.ts'
import { ReadProcessEditions, type ReadProcessEditionsQuery } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'

export type ListedProcess = ReadProcessEditionsQuery['processEditions']['edges'][number]['node']

/** 流程版本列表 — one page of the models as they were deployed. */
export const listProcessEditions = pagesOf(
  async ({ first, after, signal }) =>
    (await ask(ReadProcessEditions, { first, after }, signal)).processEditions,
)
