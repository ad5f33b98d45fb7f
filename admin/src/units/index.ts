import type { ResourceProps } from 'ra-core'
import { lazily } from '../shell/lazily.ts'

export const units: ResourceProps = {
  name: 'units',
  list: lazily(async () => (await import('./UnitList.tsx')).UnitList),
}
