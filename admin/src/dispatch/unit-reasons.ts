import { en } from '../texts/en.ts'
import { keyIn } from '../texts/keys-of.ts'
import type { Text } from '../texts/use-text.ts'

/** 理由 — why a unit is proposed, in words; a reason that is new here is told by its key. */
export function proposalReason(text: Text, key: string): string {
  const known = keyIn(en.proposalReasons, key)
  return known === undefined ? key : text(`proposalReasons.${known}`)
}

/** Why a rule led to nobody. */
export function passedReason(text: Text, key: string): string {
  const known = keyIn(en.passedReasons, key)
  return known === undefined ? key : text(`passedReasons.${known}`)
}
