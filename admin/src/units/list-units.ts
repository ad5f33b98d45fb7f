import { pagesOf } from '../api/connection-pages.ts'
import { ReadUnits, type ReadUnitsQuery } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { en } from '../texts/en.ts'
import { keyIn } from '../texts/keys-of.ts'

export type ListedUnit = ReadUnitsQuery['units']['edges'][number]['node']

/** 机构列表 — one page of the units, by kind and part of the name. */
export const listUnits = pagesOf(async ({ filter: { kind, name }, signal, ...page }) => {
  const asked = { ...page, name, kind: keyIn(en.unitKinds, kind) }
  return (await ask(ReadUnits, asked, signal)).units
})
