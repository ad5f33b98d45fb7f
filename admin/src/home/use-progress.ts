import { useMemo, useSyncExternalStore } from 'react'
import { useViewer } from '../shell/use-viewer.ts'
import { type FirstStepName, type Progress, progressIn } from './first-steps.ts'

const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** 引导进度 — kept in this browser, for each person by themselves; what is done on any page is ticked by itself. */
export function useProgress() {
  const place = `zhihui.first-steps.${useViewer()?.personId ?? ''}`
  const kept = useSyncExternalStore(subscribe, () => localStorage.getItem(place))
  const progress = useMemo(() => progressIn(kept), [kept])
  const keep = (next: Progress) => {
    localStorage.setItem(place, JSON.stringify(next))
    for (const listener of listeners) listener()
  }
  const tick = (name: FirstStepName) => {
    const { done, ...now } = progressIn(localStorage.getItem(place))
    if (!done.includes(name)) keep({ ...now, done: [...done, name] })
  }
  return { progress, keep, tick }
}
