import { useSyncExternalStore } from 'react'

/** A value that outlives the pages that show it. */
export function storeOf<Value>(first: Value) {
  let value = first
  const listeners = new Set<() => void>()
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return {
    change: (next: (before: Value) => Value): void => {
      value = next(value)
      for (const listener of listeners) listener()
    },
    use: (): Value => useSyncExternalStore(subscribe, () => value),
  }
}
