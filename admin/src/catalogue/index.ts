import type { ResourceProps } from 'ra-core'
import { lazily } from '../shell/lazily.ts'

export const catalogue: ResourceProps = {
  name: 'catalogue',
  list: lazily(async () => (await import('./ClassList.tsx')).ClassList),
}
