import { pagesOf } from '../api/connection-pages.ts'
import {
  ReadSupervisionOrders,
  type ReadSupervisionOrdersQuery,
} from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { en } from '../texts/en.ts'
import { keyIn } from '../texts/keys-of.ts'

export type ListedOrder = ReadSupervisionOrdersQuery['supervisionOrders']['edges'][number]['node']

/** 督办 — one page, the latest first: those of one side and in one state, or all of them. */
export const listOrders = pagesOf(async ({ first, after, filter, signal }) => {
  const side = keyIn(en.supervisionSides, filter['side'])
  const state = keyIn(en.supervisionStates, filter['state'])
  return (await ask(ReadSupervisionOrders, { first, after, side, state }, signal)).supervisionOrders
})
