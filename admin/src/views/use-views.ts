import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useListContext } from 'ra-core'
import { useEffect } from 'react'
import { ReadViews } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { changePreferences } from '../preferences.ts'
import { addressFilter, workListFilter } from '../work-list/work-list-filter.ts'
import { filterOf, isOnlyView, isSame, type View } from './view.ts'

const viewsKey = ['views']

/** 视图 — the viewer’s own and shared ones, which of them the address names, and how to look by another. */
export function useViews() {
  const client = useQueryClient()
  const { filterValues, setFilters } = useListContext()
  const { data } = useQuery({
    queryKey: viewsKey,
    queryFn: ({ signal }) => ask(ReadViews, { list: 'WORK_LIST' }, signal),
  })
  const views = data?.savedViews ?? null
  const current = views?.find(({ id }) => id === filterValues['view']) ?? null
  const filter = workListFilter(filterValues)
  const look = (view: View | null) => {
    if (view !== null && view.columns.length > 0)
      changePreferences({ workListColumns: view.columns })
    setFilters(view === null ? {} : { ...addressFilter(filterOf(view)), view: view.id })
  }
  useNamedView({ views, current, look })
  return {
    views: views ?? [],
    current,
    filter,
    /** Whether the list is narrowed otherwise than its view says. */
    changed: current !== null && !isSame(filter, workListFilter(addressFilter(filterOf(current)))),
    look,
    /** After a view was saved or deleted: reads them again, and then names another one in the address. */
    readAgain: async (viewId?: string | null) => {
      await client.invalidateQueries({ queryKey: viewsKey })
      if (viewId === undefined) return
      const { view: _before, ...others } = filterValues
      setFilters(viewId === null ? others : { ...others, view: viewId })
    },
  }
}

type Named = {
  readonly views: readonly View[] | null
  readonly current: View | null
  readonly look: (view: View) => void
}

/** An address that only names a view is looked at by that view; one that is gone is not named any longer. */
function useNamedView({ views, current, look }: Named): void {
  const { filterValues, setFilters } = useListContext()
  const named = filterValues['view']
  const only = isOnlyView(filterValues)
  useEffect(() => {
    if (views === null || named === undefined) return
    if (current === null) {
      const { view: _gone, ...others } = filterValues
      setFilters(others)
    } else if (only && Object.keys(addressFilter(filterOf(current))).length > 0) look(current)
  }, [views, named, current, only, filterValues, setFilters, look])
}
