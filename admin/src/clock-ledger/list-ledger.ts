import { pagesOf } from '../api/connection-pages.ts'
import { ReadClockLedger, type ReadClockLedgerQuery } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { ledgerFilter } from './ledger-filter.ts'

export type LedgerRow = ReadClockLedgerQuery['clockLedger']['edges'][number]['node']

/** 计时台账 — one page of what happened to the clocks of the city, the latest first, by kind, unit, actor and day. */
export const listLedger = pagesOf(async ({ filter, signal, ...page }) => {
  const asked = { ...page, ...ledgerFilter(filter) }
  return (await ask(ReadClockLedger, asked, signal)).clockLedger
})
