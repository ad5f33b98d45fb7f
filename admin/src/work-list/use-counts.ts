import { useQuery } from '@tanstack/react-query'
import { useListContext } from 'ra-core'
import { CountWorkList } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { workListFilter } from './work-list-filter.ts'

export const countsKey = ['work-list-counts']

/** 计数 — how many tasks wait at each step and under each light; these two filters themselves narrow no count. */
export function useCounts() {
  const { elementId: _step, light: _light, ...others } = useListContext().filterValues
  const { data } = useQuery({
    queryKey: [...countsKey, others],
    queryFn: ({ signal }) => ask(CountWorkList, { filter: workListFilter(others) }, signal),
    placeholderData: (before) => before,
  })
  const { steps = [], lights = [] } = data?.workListCounts ?? {}
  const known = data !== undefined
  return {
    ofStep: (id: string) => (known ? (steps.find((it) => it.elementId === id)?.count ?? 0) : null),
    ofLight: (id: string) => (known ? (lights.find((it) => it.light === id)?.count ?? 0) : null),
  }
}
