import { useRef, useState } from 'react'
import { newKey } from './new-key.ts'

type Keyed<Given> = Given & { readonly idempotencyKey: string }

/**
 * 提交 — performs an act when it is pressed, waits for the answer, and keeps what it was refused with. A press
 * while one is under way does nothing; each press has an idempotency key of its own.
 */
export function useAct<Given extends object, Result>(
  act: (given: Keyed<Given>) => Promise<Result>,
) {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const underWay = useRef(false)
  const perform = async (given: Given): Promise<Result | null> => {
    if (underWay.current) return null
    underWay.current = true
    setBusy(true)
    setError(null)
    try {
      return await act({ ...given, idempotencyKey: newKey() })
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
