import { pagesOf } from '../api/connection-pages.ts'
import { type HandedFragment, ReadHandovers } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'

export type ListedHandover = HandedFragment

/** 交接班列表 — one page, the latest first. */
export const listHandovers = pagesOf(
  async ({ first, after, signal }) =>
    (await ask(ReadHandovers, { first, after }, signal)).handovers,
)
