import type { ResourceProps } from 'ra-core'
import { lazily } from '../shell/lazily.ts'

export const people: ResourceProps = {
  name: 'people',
  list: lazily(async () => (await import('./PersonList.tsx')).PersonList),
}
