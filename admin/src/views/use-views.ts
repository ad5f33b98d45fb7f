import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useListContext } from 'ra-core'
import { type RefObject, useEffect, useRef } from 'react'
import { ReadViews } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { setPreferences } from '../api/set-preferences.ts'
import { usePreferences } from '../preferences.ts'
import { filterOf, isOnlyView, isSame, isSameOrder, type View } from './view.ts'
import type { ViewedList } from './viewed-list.ts'

const viewsKey = ['views']

/** 视图 — the viewer’s own and shared ones, which of them the address names, and how to look by another. */
export function useViews(of: ViewedList) {
  const client = useQueryClient()
  const { filterValues, setFilters } = useListContext()
  const { workListColumns } = usePreferences()
  const lookedBy = useRef<unknown>(null)
  const { data } = useQuery({
    queryKey: [...viewsKey, of.list],
    queryFn: ({ signal }) => ask(ReadViews, { list: of.list }, signal),
  })
  const views = data?.savedViews ?? null
  const current = views?.find(({ id }) => id === filterValues['view']) ?? null
  const filter = of.filterOf(filterValues)
  const columns = of.columnsOf(workListColumns)
  const addressOf = (view: View) => of.addressOf(filterOf(view))
  const hasColumnsOf = (view: View) =>
    view.columns.length === 0 || isSameOrder(columns, of.columnsOf(view.columns))
  const look = (view: View | null) => {
    lookedBy.current = view?.id
    // with the person, so that the list looks the same after a reload
    if (view !== null && !hasColumnsOf(view)) setPreferences({ workListColumns: view.columns })
    setFilters(view === null ? {} : { ...addressOf(view), view: view.id })
  }
  useNamedView({ views, current, look, lookedBy })
  return {
    of,
    views: views ?? [],
    current,
    filter,
    columns,
    /** Whether the list is narrowed, or has its columns, otherwise than its view says. */
    changed:
      current !== null &&
      !(isSame(filter, of.filterOf(addressOf(current))) && hasColumnsOf(current)),
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
  /** The id of the view by which the list was looked at here. */
  readonly lookedBy: RefObject<unknown>
}

/** An address that only names a view is looked at by that view; one that is gone is not named any longer. */
function useNamedView({ views, current, look, lookedBy }: Named): void {
  const { filterValues, setFilters } = useListContext()
  const named = filterValues['view']
  const only = isOnlyView(filterValues)
  useEffect(() => {
    if (views === null || named === undefined) return
    if (current === null) {
      const { view: _gone, ...others } = filterValues
      setFilters(others)
    } else if (lookedBy.current !== named) {
      if (only) look(current)
      // what is taken out of it from now on stays out
      else lookedBy.current = named
    }
  }, [views, named, current, only, filterValues, setFilters, look, lookedBy])
}
