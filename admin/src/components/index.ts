import type { ResourceProps } from 'ra-core'
import { lazily } from '../shell/lazily.ts'

export const components: ResourceProps = {
  name: 'components',
  list: lazily(async () => (await import('./ComponentList.tsx')).ComponentList),
}
