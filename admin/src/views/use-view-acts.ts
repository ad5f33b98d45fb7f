import type { SaveViewInput } from '../api/generated/operations.ts'
import { setPreferences } from '../api/set-preferences.ts'
import { usePreferences } from '../preferences.ts'
import { useViewer } from '../shell/use-viewer.ts'
import type { Filter, View } from './view.ts'
import type { ViewedList } from './viewed-list.ts'

type Views = {
  readonly of: ViewedList
  readonly current: View | null
  readonly filter: Filter
  readonly columns: readonly string[]
  readonly changed: boolean
  readonly readAgain: () => Promise<void>
  readonly ask: (what: 'NEW' | 'CHANGE' | 'DELETE') => void
  readonly save: (input: SaveViewInput) => Promise<unknown>
}

/** 视图操作 — what can be done with the present view; of shared ones only by whoever may share. */
export function useViewActs({ of, current, changed, readAgain, ask, save, ...seen }: Views) {
  const viewer = useViewer()
  const { workListView } = usePreferences()
  const add = { name: 'save', act: () => ask('NEW') } as const
  if (current === null) return [add]
  const own = current.person.id === viewer?.personId
  const mayChange = own || (current.role !== null && viewer?.may('shareView') === true)
  const keep = async () => {
    const { id: viewId, name, role, version: expectedVersion } = current
    const view = { viewId, list: of.list, name, role, expectedVersion }
    await save({ ...view, filter: seen.filter, columns: [...seen.columns] })
    await readAgain()
  }
  const byItself = workListView === current.id
  const opens = {
    name: byItself ? 'opensNoMore' : 'opens',
    act: () => setPreferences({ workListView: byItself ? '' : current.id }),
  } as const
  return [
    ...(mayChange && changed ? [{ name: 'keep', act: keep } as const] : []),
    ...(of.list === 'WORK_LIST' ? [opens] : []),
    add,
    ...(mayChange
      ? ([
          { name: 'change', act: () => ask('CHANGE') },
          { name: 'delete', act: () => ask('DELETE') },
        ] as const)
      : []),
  ]
}
