import { useTyped } from '../use-typed.ts'
import { hasNoReason, reasonIn } from './reason-draft.ts'

/** 理由 — a reason that is being written, found again after a reload. */
export function useTypedReason(what: string) {
  const { content, change, forget } = useTyped({ what, read: reasonIn, isUntouched: hasNoReason })
  return { ...content, setReason: (reason: string) => change({ reason }), forget }
}
