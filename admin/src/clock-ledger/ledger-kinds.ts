import { keyIn, keysOf } from '../texts/keys-of.ts'
import { texts } from '../texts/loaded.ts'

type Told = Exclude<keyof typeof texts.clockEntryKinds, 'STARTED'>

/** 台账类型 — what the ledger of the city can be narrowed by; starts are told on the case. */
export const ledgerKinds = keysOf(texts.clockEntryKinds).filter(
  (kind): kind is Told => kind !== 'STARTED',
)

/** What comes from an address, where it is one of them. */
export const ledgerKindIn = (given: unknown): Told | undefined => {
  const kind = keyIn(texts.clockEntryKinds, given)
  return kind === 'STARTED' ? undefined : kind
}
