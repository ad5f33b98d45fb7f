import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useListContext } from 'ra-core'
import { CountByGrid, type CountByGridQuery } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { workListFilter } from '../work-list/work-list-filter.ts'

export type GridCount = CountByGridQuery['gridCounts'][number]

/** 网格案件数 — how many open cases the filters leave in each grid that has any, the fullest first; null while nobody asks. */
export function useGridCounts(asked: boolean): readonly GridCount[] | null {
  const { filterValues } = useListContext()
  const { data } = useQuery({
    queryKey: ['grid-counts', filterValues],
    queryFn: async ({ signal }) => {
      const filter = workListFilter(filterValues)
      const { gridCounts } = await ask(CountByGrid, { filter }, signal)
      return gridCounts.toSorted((a, b) => b.count - a.count)
    },
    enabled: asked,
    refetchInterval: 60_000,
    placeholderData: keepPreviousData,
  })
  return asked ? (data ?? null) : null
}
