import type { ResourceProps } from 'ra-core'
import { Route } from 'react-router'
import { lazily } from '../shell/lazily.ts'

const MappingPage = lazily(async () => (await import('./mapping/MappingPage.tsx')).MappingPage)

export const catalogue: ResourceProps = {
  name: 'catalogue',
  list: lazily(async () => (await import('./ClassList.tsx')).ClassList),
  children: [<Route key="mapping" path="mapping" element={<MappingPage />} />],
}
