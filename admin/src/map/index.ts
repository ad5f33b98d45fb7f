import type { ResourceProps } from 'ra-core'
import { lazily } from '../shell/lazily.ts'

export const map: ResourceProps = {
  name: 'map',
  list: lazily(async () => (await import('./CaseMapPage.tsx')).CaseMapPage),
}
