import { useListContext } from 'ra-core'
import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from 'react'
import type { WaitingTask } from '../work-list/list-waiting-tasks.ts'
import { between, turned, turnedAll } from './chosen.ts'

type Chosen = ReadonlyMap<string, WaitingTask>
type Selection = {
  readonly chosen: Chosen
  /** Chooses a task, or no longer; with `range` also all between it and the one before. */
  readonly turn: (task: WaitingTask, range?: boolean) => void
  readonly turnAll: (tasks: readonly WaitingTask[]) => void
  /** Chooses these and no others. */
  readonly choose: (tasks: readonly WaitingTask[]) => void
  readonly clear: () => void
}

const nothing: Selection = {
  chosen: new Map(),
  turn: () => undefined,
  turnAll: () => undefined,
  choose: () => undefined,
  clear: () => undefined,
}
const Place = createContext(nothing)

/** 选中 — the steps that an officer has chosen, over pages and filters. */
export const useSelection = (): Selection => useContext(Place)

export const SelectionPlace = ({ children }: { readonly children: ReactNode }) => {
  const { data = [] } = useListContext<WaitingTask>()
  const [chosen, setChosen] = useState<Chosen>(nothing.chosen)
  const last = useRef<string | null>(null)
  const shown = useRef(data)
  shown.current = data
  const selection = useMemo(
    () => ({
      chosen,
      turn: (task: WaitingTask, range = false) => {
        const tasks = range ? between(shown.current, last.current, task) : [task]
        last.current = task.id
        setChosen((before) => turned(before, tasks, range || !before.has(task.id)))
      },
      turnAll: (tasks: readonly WaitingTask[]) => setChosen((before) => turnedAll(before, tasks)),
      choose: (tasks: readonly WaitingTask[]) => setChosen(turned(nothing.chosen, tasks, true)),
      clear: () => setChosen(nothing.chosen),
    }),
    [chosen],
  )
  return <Place value={selection}>{children}</Place>
}
