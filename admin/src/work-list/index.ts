import type { ResourceProps } from 'ra-core'
import { WorkList } from './WorkList.tsx'

export const workList: ResourceProps = { name: 'work-list', list: WorkList }
