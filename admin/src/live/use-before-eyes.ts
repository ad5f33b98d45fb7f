import { focusManager } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'

/** Longer than whoever only leafs through stays. */
const glanceMs = 3000

const subscribe = (changed: () => void) => focusManager.subscribe(changed)
const isSeen = () => focusManager.isFocused()

/** Acts once what is wanted has been before somebody’s eyes for more than a glance, and again after they have been away. */
export function useBeforeEyes(wanted: boolean, act: () => void): void {
  const seen = useSyncExternalStore(subscribe, isSeen)
  const acted = useEffectEvent(act)
  useEffect(() => {
    if (!wanted || !seen) return
    const timer = setTimeout(() => acted(), glanceMs)
    return () => clearTimeout(timer)
  }, [wanted, seen])
}
