import type { ResourceProps } from 'ra-core'
import { CaseList } from './CaseList.tsx'

export const cases: ResourceProps = { name: 'cases', list: CaseList }
