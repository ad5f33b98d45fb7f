import { pagesOf } from '../api/connection-pages.ts'
import {
  ReadSupervisionOrders,
  type ReadSupervisionOrdersQuery,
} from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { keyIn } from '../texts/keys-of.ts'
import { texts } from '../texts/loaded.ts'

export type ListedOrder = ReadSupervisionOrdersQuery['supervisionOrders']['edges'][number]['node']

/** 督办条件 — which side and state a filter asks for, if any. */
export const askedOf = (filter: Readonly<Record<string, unknown>>) => ({
  side: keyIn(texts.supervisionSides, filter['side']),
  state: keyIn(texts.supervisionStates, filter['state']),
})

/** 督办 — one page, the latest first: those of one side and in one state, or all of them. */
export const listOrders = pagesOf(async ({ first, after, filter, signal }) => {
  const asked = { first, after, ...askedOf(filter) }
  return (await ask(ReadSupervisionOrders, asked, signal)).supervisionOrders
})
