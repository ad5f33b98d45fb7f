import type { ResourceProps } from 'ra-core'
import { lazily } from '../shell/lazily.ts'

const LabelList = lazily(async () => (await import('./LabelList.tsx')).LabelList)

export const labels: ResourceProps = { name: 'labels', list: LabelList }
