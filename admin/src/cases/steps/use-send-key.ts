import { type RefObject, useEffect, useRef } from 'react'
import { isTyping } from '../../shell/use-keys.ts'

/** 提交快捷键 — Ctrl + Enter sends from anywhere on the page but from what is typed elsewhere; null sends nothing. */
export function useSendKey(panel: RefObject<HTMLElement | null>, send: (() => void) | null): void {
  const latest = useRef(send)
  latest.current = send
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, target } = event
      if (key !== 'Enter' || !(ctrlKey || metaKey) || latest.current === null) return
      const here = target instanceof Node && panel.current?.contains(target) === true
      if (isTyping(target) && !here) return
      event.preventDefault()
      latest.current()
    }
    // before the form’s own fields, which keep Enter to themselves
    document.addEventListener('keydown', press, { capture: true })
    return () => document.removeEventListener('keydown', press, { capture: true })
  }, [panel])
}
