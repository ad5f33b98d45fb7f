import type { ResourceProps } from 'ra-core'
import { Route } from 'react-router'
import { lazily } from '../shell/lazily.ts'

const DraftPage = lazily(async () => (await import('./DraftPage.tsx')).DraftPage)

export const processes: ResourceProps = {
  name: 'processes',
  list: lazily(async () => (await import('./ProcessesPage.tsx')).ProcessesPage),
  children: [<Route key="draft" path="drafts/:id" element={<DraftPage />} />],
}
