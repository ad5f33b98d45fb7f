import type { ResourceProps } from 'ra-core'
import { lazily } from '../shell/lazily.ts'

export const supervisionOrders: ResourceProps = {
  name: 'supervision-orders',
  list: lazily(async () => (await import('./OrderList.tsx')).OrderList),
}
