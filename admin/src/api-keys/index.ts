import type { ResourceProps } from 'ra-core'
import { lazily } from '../shell/lazily.ts'

export const apiKeys: ResourceProps = {
  name: 'api-keys',
  list: lazily(async () => (await import('./ApiKeyList.tsx')).ApiKeyList),
}
