import type { ResourceProps } from 'ra-core'
import { lazily } from '../shell/lazily.ts'

export const manual: ResourceProps = {
  name: 'manual',
  list: lazily(async () => (await import('./EditionList.tsx')).EditionList),
  show: lazily(async () => (await import('./EditionShow.tsx')).EditionShow),
}
