import type { ResourceProps } from 'ra-core'
import { lazily } from '../shell/lazily.ts'

export const clockLedger: ResourceProps = {
  name: 'clock-ledger',
  list: lazily(async () => (await import('./LedgerList.tsx')).LedgerList),
}
