import { ApiError, codeOf } from '../api/api-error.ts'
import type { TextKey } from '../texts/texts.ts'

/** 密钥拒绝 — why no key was made, in the words of keys where there are some; null for no refusal. */
export function keyRefusal(error: unknown): TextKey | null {
  if (error === null) return null
  const code = codeOf(error)
  if (code === 'SEPARATION_OF_DUTIES') return 'apiKeys.separation'
  if (error instanceof ApiError && error.field === 'expiresAt') return 'apiKeys.expiresLater'
  return `errors.${code}`
}
