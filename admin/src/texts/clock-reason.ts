import { keyIn } from './keys-of.ts'
import { texts } from './loaded.ts'
import type { Text } from './use-text.ts'

/** 台账原因 — why something happened to a clock: one of the system's in words, an officer's as it was written. */
export function clockReason(text: Text, reason: string): string {
  const known = keyIn(texts.clockReasons, reason)
  return known === undefined ? reason : text(`clockReasons.${known}`)
}
