import { useEffect, useRef } from 'react'
import { isTyping } from '../../shell/use-keys.ts'

/** 撤销键 — Ctrl+Z takes the last change back; where somebody types it is the text’s own. */
export function useUndoKey(undoLast: () => unknown) {
  const latest = useRef(undoLast)
  latest.current = undoLast
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey)
        return
      if (isTyping(event.target)) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
