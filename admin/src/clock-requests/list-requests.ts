import { pagesOf } from '../api/connection-pages.ts'
import { ReadClockRequests, type ReadClockRequestsQuery } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'

export type ListedRequest = ReadClockRequestsQuery['clockRequests']['edges'][number]['node']

/** 计时申请 — one page, the latest first: all of them, or what waits for the viewer. */
export const listRequests = pagesOf(async ({ first, after, filter, signal }) => {
  const asked = { first, after, waiting: filter['which'] === 'WAITING' }
  return (await ask(ReadClockRequests, asked, signal)).clockRequests
})
