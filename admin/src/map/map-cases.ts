import type { GetListParams } from 'ra-core'
import { ReadCaseMap, type ReadCaseMapQuery } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { workListFilter } from '../work-list/work-list-filter.ts'
import { type World, worldOf } from './mercator.ts'

export type MapCase = ReadCaseMapQuery['caseMap']['cases'][number] & { readonly world: World }

/** 案件点 — the open cases of a part of the map (`box` in the filter), the most urgent first. */
export async function listMapCases({ filter, signal }: GetListParams) {
  const { box = null, ...given } = filter ?? {}
  const { caseMap } = await ask(ReadCaseMap, { box, filter: workListFilter(given) }, signal)
  const data = caseMap.cases.map((one) => ({ ...one, world: worldOf(one) }))
  return { data, total: data.length, meta: { truncated: caseMap.truncated } }
}
