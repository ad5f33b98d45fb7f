import { useLayoutEffect, useRef } from 'react'
import { usePreferences } from '../preferences.ts'

type Keys = Readonly<Record<string, (event: KeyboardEvent) => void>>

/** 快捷键 — acts on a key unless somebody is typing, or has switched single letters off. */
export function useKeys(keys: Keys): void {
  const { singleKeys } = usePreferences()
  const latest = useRef(keys)
  // with what is seen, not a moment after it: a key that is pressed at sight is not lost
  useLayoutEffect(() => {
    latest.current = keys
  })
  useLayoutEffect(() => {
    if (!singleKeys) return
    const press = (event: KeyboardEvent) => {
      const act = latest.current[event.key]
      if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return
      if (isTyping(event.target)) return
      event.preventDefault()
      act(event)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [singleKeys])
}

const typedInto =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable], [role="dialog"]'

/** 正在输入 — letters belong to what is typed into; nothing is typed into a box that is ticked. */
export const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest(typedInto) !== null
