import { useLogoutIfAccessDenied } from 'ra-core'
import { useEffect } from 'react'
import { codeOf } from './api-error.ts'

/** 登录中断 — whether somebody was led away from what was typed; until the next sign-in. */
export const interruption = { happened: false }

/** 登录失效 — an act that was refused because the session had ended leads to the sign-in page; what was typed is kept, and is there afterwards. */
export function useSignedOut(error: unknown): void {
  const leave = useLogoutIfAccessDenied()
  useEffect(() => {
    if (error === null || codeOf(error) !== 'NOT_SIGNED_IN') return
    interruption.happened = true
    void leave(error)
  }, [error, leave])
}
