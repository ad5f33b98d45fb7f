import type { ResourceProps } from 'ra-core'
import { Route } from 'react-router'
import { lazily } from '../shell/lazily.ts'

const ComparePage = lazily(async () => (await import('./compare/ComparePage.tsx')).ComparePage)
const ImportProcess = lazily(async () => (await import('./import/ImportProcess.tsx')).ImportProcess)
const FormsPage = lazily(async () => (await import('./forms/FormsPage.tsx')).FormsPage)
const DraftPage = lazily(async () => (await import('./DraftPage.tsx')).DraftPage)

export const processes: ResourceProps = {
  name: 'processes',
  list: lazily(async () => (await import('./ProcessesPage.tsx')).ProcessesPage),
  children: [
    <Route key="draft" path="drafts/:id" element={<DraftPage />} />,
    <Route key="forms" path="drafts/:id/forms" element={<FormsPage />} />,
    <Route key="import" path="import" element={<ImportProcess />} />,
    <Route key="compare" path=":processId/compare" element={<ComparePage />} />,
  ],
}
