import { useListContext } from 'ra-core'

/** 清除筛选 — whether the list is narrowed, and how it is not any more; as what it is drawn, and in which order, stays. */
export function useClearing() {
  const { filterValues, setFilters } = useListContext()
  const { board, order, ...filters } = filterValues
  return {
    narrowed: Object.keys(filters).length > 0,
    clear: () =>
      setFilters({ ...(board !== undefined && { board }), ...(order !== undefined && { order }) }),
  }
}
