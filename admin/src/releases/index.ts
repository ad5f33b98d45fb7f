import type { ResourceProps } from 'ra-core'
import { lazily } from '../shell/lazily.ts'

export const releases: ResourceProps = {
  name: 'releases',
  list: lazily(async () => (await import('./ReleaseList.tsx')).ReleaseList),
  show: lazily(async () => (await import('./ReleaseShow.tsx')).ReleaseShow),
}
