import type { ResourceProps } from 'ra-core'
import { lazily } from '../shell/lazily.ts'

export const clockRequests: ResourceProps = {
  name: 'clock-requests',
  list: lazily(async () => (await import('./RequestList.tsx')).RequestList),
}
