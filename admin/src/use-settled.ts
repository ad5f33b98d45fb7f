import { useEffect, useState } from 'react'

const pauseMs = 300

/** What is typed, or moved, once it rests. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(() => value), pauseMs)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
