import { useQuery } from '@tanstack/react-query'
import { ReadGridMap } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { gridsIn } from './grids.ts'

/** 网格 — the unit grids of the city; they hardly ever change, and are asked for once in ten minutes. */
export function useGrids() {
  const { data, error, refetch } = useQuery({
    queryKey: ['grid-map'],
    queryFn: async ({ signal }) => gridsIn((await ask(ReadGridMap, {}, signal)).gridMap.geoJson),
    staleTime: 600_000,
    gcTime: 3_600_000,
  })
  return { grids: data ?? none, known: data !== undefined, error, refetch }
}

const none: ReturnType<typeof gridsIn> = []
