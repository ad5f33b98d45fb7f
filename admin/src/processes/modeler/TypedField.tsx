import TextField from '@mui/material/TextField'
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

type Props = {
  readonly label: string
  readonly value: string
  readonly lines?: number
  /** Whether it counts only when the field is left, not after a pause in typing. */
  readonly patient?: boolean
  readonly onType: (value: string) => void
}
type Waiting = RefObject<{
  readonly timer: ReturnType<typeof setTimeout> | undefined
  readonly say: () => void
} | null>

/** Long enough for a word: undoing takes back what was typed, not letter by letter. */
const pauseMs = 600

/** 文字 — of an element; what is undone or drawn on the board stands here too. */
export const TypedField = ({ label, value, lines = 1, patient = false, onType }: Props) => {
  const [typed, setTyped] = useState(value)
  const [before, setBefore] = useState(value)
  const waiting: Waiting = useRef(null)
  if (before !== value) {
    setBefore(value)
    if (typed.trim() !== value) setTyped(value)
  }
  const type = (next: string) => {
    setTyped(next)
    clearTimeout(waiting.current?.timer)
    const timer = patient ? undefined : setTimeout(sayNow, pauseMs, waiting)
    waiting.current = { timer, say: () => onType(next.trim()) }
  }
  // in time: before the board is closed
  useLayoutEffect(() => {
    const say = () => sayNow(waiting)
    // before the board writes down what is drawn
    window.addEventListener('pagehide', say, { capture: true })
    return () => {
      window.removeEventListener('pagehide', say, { capture: true })
      say()
    }
  }, [])
  return (
    <TextField
      label={label}
      value={typed}
      autoComplete="off"
      fullWidth
      {...(lines > 1 && { multiline: true, minRows: lines })}
      slotProps={{ htmlInput: { maxLength: 1000 } }}
      onChange={({ target }) => type(target.value)}
      onBlur={() => sayNow(waiting)}
    />
  )
}

/** What was typed last counts, although the page is left or another element is chosen. */
function sayNow(waiting: Waiting): void {
  const { current } = waiting
  if (current === null) return
  clearTimeout(current.timer)
  waiting.current = null
  current.say()
}
