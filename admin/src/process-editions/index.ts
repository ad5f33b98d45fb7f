import type { ResourceProps } from 'ra-core'
import { lazily } from '../shell/lazily.ts'

export const processEditions: ResourceProps = {
  name: 'process-editions',
  list: lazily(async () => (await import('./ProcessList.tsx')).ProcessList),
  show: lazily(async () => (await import('./ProcessShow.tsx')).ProcessShow),
}
