import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { isTyping } from '../../shell/use-keys.ts'

type Sending = {
  /** Null while there is nothing that could be sent. */
  readonly send: (() => void) | null
  /** Whether there will be in a moment. */
  readonly awaited: boolean
  /** Where it is kept that somebody wants to send. */
  readonly kept: { current: boolean } | undefined
}

/** 提交快捷键 — Ctrl + Enter sends from anywhere on the page but from what is typed elsewhere; pressed a moment too early it is kept, until something else is pressed. */
export function useSendKey(panel: RefObject<HTMLElement | null>, sending: Sending): void {
  const own = useRef(false)
  const kept = sending.kept ?? own
  const latest = useRef({ ...sending, kept })
  useLayoutEffect(() => {
    latest.current = { ...sending, kept }
  })
  useEffect(() => {
    if (sending.send === null || !kept.current) return
    kept.current = false
    sending.send()
  })
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { send, awaited, kept: memory } = latest.current
      if (send === null && !awaited) return
      const isAsked = isSendKey(event) && isMeant(event.target, panel.current)
      memory.current = isAsked && send === null
      if (!isAsked) return
      event.preventDefault()
      send?.()
    }
    const point = () => {
      latest.current.kept.current = false
    }
    // before the form’s own fields, which keep Enter to themselves
    document.addEventListener('keydown', press, { capture: true })
    document.addEventListener('pointerdown', point, { capture: true })
    return () => {
      document.removeEventListener('keydown', press, { capture: true })
      document.removeEventListener('pointerdown', point, { capture: true })
    }
  }, [panel])
}

const isSendKey = ({ key, ctrlKey, metaKey }: KeyboardEvent) =>
  key === 'Enter' && (ctrlKey || metaKey)

const isMeant = (target: EventTarget | null, panel: HTMLElement | null) =>
  !isTyping(target) || (target instanceof Node && panel?.contains(target) === true)
