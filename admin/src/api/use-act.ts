import { useRef, useState } from 'react'
import { type Keyed, underKeptKey } from './kept-key.ts'

/**
 * 提交 — performs an act when it is pressed, waits for the answer, and keeps what it was refused with. A press
 * while one is under way does nothing; one that repeats what got no answer is the same act.
 */
export function useAct<Given extends object, Result>(
  act: (given: Keyed<Given>) => Promise<Result>,
) {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [keyed] = useState(() => underKeptKey())
  const underWay = useRef(false)
  const perform = async (given: Given): Promise<Result | null> => {
    if (underWay.current) return null
    underWay.current = true
    setBusy(true)
    setError(null)
    try {
      return await keyed(act, given)
    } catch (refusal) {
      setError(refusal)
      return null
    } finally {
      underWay.current = false
      setBusy(false)
    }
  }
  return { perform, busy, error }
}
