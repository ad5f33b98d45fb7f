import { useEffect, useEffectEvent, useRef, useState } from 'react'

const pauseMs = 350

/**
 * 边输边查 — what is typed into a filter, searched when the typing pauses, but not while Chinese is being composed.
 * What the address says otherwise replaces it, such as after “clear”; what it only says late, does not.
 */
export function useTypedFilter(value: string, search: (typed: string) => void) {
  const [typed, setTyped] = useState(value)
  const [composing, setComposing] = useState(false)
  const sent = useRef(value)
  const searchNow = useEffectEvent(search)
  useEffect(() => {
    if (value === sent.current) return
    sent.current = value
    setTyped(value)
  }, [value])
  useEffect(() => {
    if (composing || typed === sent.current) return
    const timer = setTimeout(() => {
      sent.current = typed
      searchNow(typed)
    }, pauseMs)
    return () => clearTimeout(timer)
  }, [typed, composing])
  return {
    typed,
    setTyped,
    composition: {
      onCompositionStart: () => setComposing(true),
      onCompositionEnd: () => setComposing(false),
    },
  }
}
