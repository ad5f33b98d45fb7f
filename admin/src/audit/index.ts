import type { ResourceProps } from 'ra-core'
import { lazily } from '../shell/lazily.ts'

export const audit: ResourceProps = {
  name: 'audit',
  list: lazily(async () => (await import('./AuditList.tsx')).AuditList),
}
