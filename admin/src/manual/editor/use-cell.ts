import { type FocusEvent, type KeyboardEvent, useRef } from 'react'
import type { Line } from './change-lines.ts'
import { type Field, nextPlace } from './fields.ts'
import { useEditor } from './use-editor.ts'

type Cell = {
  readonly line: Line
  readonly field: Field
  readonly lines: readonly Line[]
  /** Sends what was typed; false where that is nothing one could send. */
  readonly send: () => boolean
  /** Whether Tab stays within the field, which has several inputs. */
  readonly isInner?: (event: KeyboardEvent<HTMLElement>) => boolean
}

/** 编辑键 — Enter keeps and leaves, Esc leaves, Tab keeps and goes on to the next field. */
export function useCell({ line, field, lines, send, isInner }: Cell) {
  const { setEditing, setFocused } = useEditor()
  const left = useRef(false)
  const here = { entryId: line.id, field }
  const leave = (keep: boolean): boolean => {
    if (left.current) return true
    if (keep && !send()) return false
    left.current = true
    setEditing((now) => (now?.entryId === line.id && now.field === field ? null : now))
    return true
  }
  const goOn = ({ key, shiftKey }: KeyboardEvent) => {
    const next = key === 'Tab' ? nextPlace(lines, here, shiftKey ? -1 : 1) : null
    if (next === null) setFocused(here)
    else setEditing(next)
  }
  return {
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (!leads(event) || isInner?.(event)) return
      event.preventDefault()
      event.stopPropagation()
      if (leave(event.key !== 'Escape')) goOn(event)
    },
    onBlur: (event: FocusEvent<HTMLElement>) => {
      if (!event.currentTarget.contains(event.relatedTarget)) leave(true)
    },
  }
}

/** Whether a key leads out of the field; while Chinese is being composed, none does. */
const leads = ({ key, shiftKey, nativeEvent }: KeyboardEvent) =>
  !nativeEvent.isComposing && (key === 'Escape' || key === 'Tab' || (key === 'Enter' && !shiftKey))
