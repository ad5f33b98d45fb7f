import { keyIn } from '../texts/keys-of.ts'
import { texts } from '../texts/loaded.ts'
import type { Text } from '../texts/use-text.ts'

/** 理由 — why a unit is proposed, in words; a reason that is new here is told by its key. */
export function proposalReason(text: Text, key: string): string {
  const known = keyIn(texts.proposalReasons, key)
  return known === undefined ? key : text(`proposalReasons.${known}`)
}

/** Why a rule led to nobody. */
export function passedReason(text: Text, key: string): string {
  const known = keyIn(texts.passedReasons, key)
  return known === undefined ? key : text(`passedReasons.${known}`)
}
