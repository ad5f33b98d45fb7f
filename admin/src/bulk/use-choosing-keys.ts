import { useListContext } from 'ra-core'
import type { KeyboardEvent } from 'react'
import { useKeys } from '../shell/use-keys.ts'
import type { WaitingTask } from '../work-list/list-waiting-tasks.ts'
import { useSelection } from './selection.tsx'

/** 键盘选择 — `x`, or the space bar on a row’s link, chooses the row in focus; with Shift all rows up to it. */
export function useChoosingKeys() {
  const { data = [] } = useListContext<WaitingTask>()
  const { turn } = useSelection()
  const choose = (place: Element | null, range: boolean) => {
    const id = place?.closest<HTMLElement>('[data-task]')?.dataset['task']
    const task = data.find((it) => it.id === id)
    if (task !== undefined) turn(task, range)
  }
  useKeys({
    x: () => choose(document.activeElement, false),
    X: () => choose(document.activeElement, true),
  })
  return {
    onKeyDown: (event: KeyboardEvent) => {
      const { target } = event
      if (event.key !== ' ' || !(target instanceof Element)) return
      if (!target.matches('[data-row-link]')) return
      event.preventDefault()
      choose(target, event.shiftKey)
    },
  }
}
