import { en } from '../texts/en.ts'
import { keyIn, keysOf } from '../texts/keys-of.ts'

type Told = Exclude<keyof typeof en.clockEntryKinds, 'STARTED'>

/** 台账类型 — what the ledger of the city can be narrowed by; starts are told on the case. */
export const ledgerKinds = keysOf(en.clockEntryKinds).filter(
  (kind): kind is Told => kind !== 'STARTED',
)

/** What comes from an address, where it is one of them. */
export const ledgerKindIn = (given: unknown): Told | undefined => {
  const kind = keyIn(en.clockEntryKinds, given)
  return kind === 'STARTED' ? undefined : kind
}
