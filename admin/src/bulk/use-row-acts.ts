import { useListContext } from 'ra-core'
import type { KeyboardEvent } from 'react'
import { useNavigate } from 'react-router'
import { useAct } from '../api/use-act.ts'
import { reserveTask } from '../reservations/reserve.ts'
import { useKeys } from '../shell/use-keys.ts'
import type { WaitingTask } from '../work-list/list-waiting-tasks.ts'
import { useSelection } from './selection.tsx'

/** 键盘操作 — on the row in focus: `x`, or the space bar, chooses it (with Shift all up to it), `a` takes its step, `e` opens its case; of the tasks of the list, or of those that are shown in its place. */
export function useRowActs(shown?: readonly WaitingTask[]) {
  const { data = [], refetch } = useListContext<WaitingTask>()
  const tasks = shown ?? data
  const navigate = useNavigate()
  const { turn } = useSelection()
  const { perform, error: refusal } = useAct(reserveTask)
  const taskAt = (place: Element | null) => {
    const id = place?.closest<HTMLElement>('[data-task]')?.dataset['task']
    return tasks.find((it) => it.id === id)
  }
  const inFocus = (act: (task: WaitingTask) => unknown) => () => {
    const task = taskAt(document.activeElement)
    if (task !== undefined) void act(task)
  }
  useKeys({
    x: inFocus((task) => turn(task)),
    X: inFocus((task) => turn(task, true)),
    a: inFocus(async (task) => {
      await perform({ taskId: task.id })
      await refetch()
    }),
    e: inFocus((task) => navigate(`/cases/${task.case.id}`)),
  })
  return {
    /** Why the step was not taken. */
    refusal,
    onKeyDown: (event: KeyboardEvent) => {
      const { target } = event
      if (event.key !== ' ' || !(target instanceof Element)) return
      if (!target.matches('[data-row-link]')) return
      event.preventDefault()
      const task = taskAt(target)
      if (task !== undefined) turn(task, event.shiftKey)
    },
  }
}
