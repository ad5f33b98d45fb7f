import type { Sending } from './channel.ts'

/** So often a delivery is tried; what comes to nothing then has failed for good. */
export const mostAttempts = 6
const first = 10_000
const factor = 4

/** 重试间隔 — 10 s, 40 s, 160 s … after each try: an hour altogether. */
export const pauseAfter = (attempts: number): number => first * factor ** (attempts - 1)

/** 尝试之后 — what a delivery is after so many tries, and in how many milliseconds the next one comes. */
export type Tried =
  | { readonly state: 'SENT'; readonly error: null; readonly again: null }
  | { readonly state: 'QUEUED'; readonly error: string; readonly again: number }
  | { readonly state: 'FAILED'; readonly error: string; readonly again: null }

export function afterAttempt(attempts: number, sending: Sending): Tried {
  if (sending.kind === 'SENT') return { state: 'SENT', error: null, again: null }
  const { why: error } = sending
  if (sending.kind === 'NEVER' || attempts >= mostAttempts)
    return { state: 'FAILED', error, again: null }
  return { state: 'QUEUED', error, again: pauseAfter(attempts) }
}
