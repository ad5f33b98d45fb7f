import type { ResourceProps } from 'ra-core'
import { lazily } from '../shell/lazily.ts'

export const dispatch: ResourceProps = {
  name: 'dispatch',
  list: lazily(async () => (await import('./DispatchDesk.tsx')).DispatchDesk),
}
