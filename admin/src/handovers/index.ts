import type { ResourceProps } from 'ra-core'
import { lazily } from '../shell/lazily.ts'

export const handovers: ResourceProps = {
  name: 'handovers',
  list: lazily(async () => (await import('./HandoverList.tsx')).HandoverList),
  show: lazily(async () => (await import('./HandoverShow.tsx')).HandoverShow),
  create: lazily(async () => (await import('./HandoverForm.tsx')).HandoverForm),
}
