import { findApiKey, findSession } from './find-viewer.ts'
import type { Recognition } from './open-session.ts'
import { apiKeyPrefix, hashToken } from './tokens.ts'
import type { Viewer } from './viewer.ts'

/** What a request shows: a session's cookie or an API key. The key wins. */
export type Shown = {
  readonly sessionToken?: string | undefined
  readonly authorization?: string | undefined
}
export type Authentication = {
  readonly authenticate: (shown: Shown) => Promise<Viewer | null>
  /** Forgets a token at once; other processes need up to ten seconds. */
  readonly forget: (token: string) => void
}
type Remembered = { readonly viewer: Promise<Viewer | null>; readonly since: number }

const rememberMs = 10_000
const rememberAtMost = 10_000

/** Not what a clock that was ahead has left: it would be remembered until the clock has caught up. */
const isFresh = (age: number) => age >= 0 && age < rememberMs

/**
 * 认证 — recognizes a request's sender; null for a session that ended, expired, idled or whose
 * person was disabled. Remembers an answer for ten seconds, so that a busy officer costs no query
 * a request.
 */
export function createAuthentication(recognition: Recognition): Authentication {
  const remembered = new Map<string, Remembered>()
  return {
    authenticate: async (shown) => {
      const token = shownToken(shown)
      if (token === null) return null
      const at = recognition.now().getTime()
      const known = remembered.get(token)
      if (known !== undefined && isFresh(at - known.since)) return known.viewer
      return remember(remembered, token, { viewer: find(recognition, token), since: at })
    },
    forget: (token) => remembered.delete(token),
  }
}

function shownToken({ sessionToken, authorization }: Shown): string | null {
  if (authorization) return /^Bearer\s+(\S+)$/i.exec(authorization)?.[1] ?? ''
  return sessionToken || null
}

function remember(remembered: Map<string, Remembered>, token: string, fresh: Remembered) {
  remembered.delete(token)
  remembered.set(token, fresh)
  const [oldest] = remembered.keys()
  if (remembered.size > rememberAtMost && oldest !== undefined) remembered.delete(oldest)
  fresh.viewer.catch(() => remembered.delete(token))
  return fresh.viewer
}

function find({ db, now }: Recognition, token: string): Promise<Viewer | null> {
  const lookUp = token.startsWith(apiKeyPrefix) ? findApiKey : findSession
  return lookUp(db, hashToken(token), now())
}
