import { useEffect, useEffectEvent, useRef, useState } from 'react'

const pauseMs = 350

/**
 * 边输边查 — what is typed into a filter, searched when the typing pauses, but not while Chinese is being composed.
 * What the address says otherwise replaces it, such as after “clear”; what it only says late, does not.
 */
export function useTypedFilter(value: string, search: (typed: string) => void) {
  const [typed, setTyped] = useState(value)
  const [composing, setComposing] = useState(false)
  // what was searched for, and the address does not say yet
  const pending = useRef<readonly string[]>([])
  const searchNow = useEffectEvent(search)
  useEffect(() => {
    const at = pending.current.indexOf(value)
    pending.current = pending.current.slice(at === -1 ? pending.current.length : at + 1)
    if (at === -1) setTyped(value)
  }, [value])
  useEffect(() => {
    if (composing || typed === (pending.current.at(-1) ?? value)) return
    const timer = setTimeout(() => {
      pending.current = [...pending.current, typed]
      searchNow(typed)
    }, pauseMs)
    return () => clearTimeout(timer)
  }, [typed, value, composing])
  return {
    typed,
    setTyped,
    composition: {
      onCompositionStart: () => setComposing(true),
      onCompositionEnd: () => setComposing(false),
    },
  }
}
