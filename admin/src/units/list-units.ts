import type { GetListParams } from 'ra-core'
import { everyOf } from '../api/connection-pages.ts'
import { ReadUnits, type ReadUnitsQuery } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'

export type ListedUnit = ReadUnitsQuery['units']['edges'][number]['node']

/** 机构列表 — all of them, for they stand in a tree: the page narrows it by itself. */
export async function listUnits({ signal }: GetListParams) {
  const units = await everyOf(async (page) => (await ask(ReadUnits, page, signal)).units)
  return { data: [...units], total: units.length }
}
