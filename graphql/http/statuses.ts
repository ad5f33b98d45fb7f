import type { RefusalCode } from '../../services/errors.ts'

/** 状态码 — how HTTP says that a request was refused: the status, and the seconds after which to come back. */
export type RefusedHttp = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
}

const statuses: Partial<Record<RefusalCode, number>> = {
  NOT_SIGNED_IN: 401,
  SIGN_IN_FAILED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  RATE_LIMITED: 429,
  DATABASE_UNAVAILABLE: 503,
  STORAGE_FULL: 503,
  OVERLOADED: 503,
  FILE_TOO_LARGE: 413,
  FILE_NOT_ACCEPTED: 415,
  FILES_UNAVAILABLE: 503,
}
/** Seconds after which it is worth coming back. */
const retryAfter: Partial<Record<RefusalCode, number>> = {
  DATABASE_UNAVAILABLE: 5,
  STORAGE_FULL: 60,
  OVERLOADED: 3,
  FILES_UNAVAILABLE: 5,
}

/** For requests that are refused before GraphQL. */
export function refusedHttp(code: RefusalCode, status = statuses[code] ?? 400): RefusedHttp {
  return { status, headers: comeBack(code) }
}

/** For what GraphQL answers: a request that could not be served is told so by HTTP, too. */
export const unservedHttp = (code: RefusalCode | 'FAULT'): RefusedHttp | null =>
  code !== 'FAULT' && code in retryAfter ? refusedHttp(code) : null

function comeBack(code: RefusalCode): Readonly<Record<string, string>> {
  const seconds = retryAfter[code]
  return seconds === undefined ? {} : { 'retry-after': String(seconds) }
}
