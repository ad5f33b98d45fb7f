import { useListContext } from 'ra-core'
import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from 'react'
import type { WaitingTask } from '../work-list/list-waiting-tasks.ts'

type Chosen = ReadonlyMap<string, WaitingTask>
type Selection = {
  readonly chosen: Chosen
  /** Chooses a task, or no longer; with `range` also all between it and the one before. */
  readonly turn: (task: WaitingTask, range?: boolean) => void
  readonly turnAll: (tasks: readonly WaitingTask[]) => void
  readonly clear: () => void
}

const nothing: Selection = {
  chosen: new Map(),
  turn: () => undefined,
  turnAll: () => undefined,
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
      turnAll: (tasks: readonly WaitingTask[]) =>
        setChosen((before) => turned(before, tasks, !tasks.every(({ id }) => before.has(id)))),
      clear: () => setChosen(nothing.chosen),
    }),
    [chosen],
  )
  return <Place value={selection}>{children}</Place>
}

function turned(before: Chosen, tasks: readonly WaitingTask[], on: boolean): Chosen {
  const after = new Map(before)
  for (const task of tasks) {
    if (on) after.set(task.id, task)
    else after.delete(task.id)
  }
  return after
}

/** 连选 — all rows from one to another, in the order in which they stand. */
export function between<Row extends { readonly id: string }>(
  rows: readonly Row[],
  from: string | null,
  to: Row,
): readonly Row[] {
  const here = rows.findIndex(({ id }) => id === to.id)
  const there = rows.findIndex(({ id }) => id === from)
  if (here === -1 || there === -1) return [to]
  return rows.slice(Math.min(here, there), Math.max(here, there) + 1)
}
