import type { ResourceProps } from 'ra-core'
import { Route } from 'react-router'
import { lazily } from '../shell/lazily.ts'

const ManualDifference = lazily(
  async () => (await import('./ManualDifference.tsx')).ManualDifference,
)
const EditionEditor = lazily(async () => (await import('./editor/EditionEditor.tsx')).EditionEditor)
const TrialList = lazily(async () => (await import('./trials/TrialList.tsx')).TrialList)
const TrialShow = lazily(async () => (await import('./trials/TrialShow.tsx')).TrialShow)

const EditionDocument = lazily(
  async () => (await import('./document/EditionDocument.tsx')).EditionDocument,
)
const VerifyContent = lazily(
  async () => (await import('./document/VerifyContent.tsx')).VerifyContent,
)

export const manual: ResourceProps = {
  name: 'manual',
  list: lazily(async () => (await import('./EditionList.tsx')).EditionList),
  show: lazily(async () => (await import('./EditionShow.tsx')).EditionShow),
  children: [
    <Route key="difference" path="difference" element={<ManualDifference />} />,
    <Route key="edit" path=":id/edit" element={<EditionEditor />} />,
    <Route key="verify" path="verify" element={<VerifyContent />} />,
    <Route key="document" path=":id/document" element={<EditionDocument />} />,
    <Route key="trials" path=":id/trials" element={<TrialList />} />,
    <Route key="trial" path="trials/:trialId" element={<TrialShow />} />,
  ],
}
