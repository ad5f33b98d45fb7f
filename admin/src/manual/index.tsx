import type { ResourceProps } from 'ra-core'
import { Route } from 'react-router'
import { lazily } from '../shell/lazily.ts'

const ManualDifference = lazily(
  async () => (await import('./ManualDifference.tsx')).ManualDifference,
)
const EditionEditor = lazily(async () => (await import('./editor/EditionEditor.tsx')).EditionEditor)
const TrialList = lazily(async () => (await import('./trials/TrialList.tsx')).TrialList)
const TrialShow = lazily(async () => (await import('./trials/TrialShow.tsx')).TrialShow)
const ExampleList = lazily(async () => (await import('./examples/ExampleList.tsx')).ExampleList)
const Opinions = lazily(async () => (await import('./rounds/Opinions.tsx')).Opinions)
const Inquiries = lazily(async () => (await import('./rounds/Inquiries.tsx')).Inquiries)
const Inquiry = lazily(async () => (await import('./rounds/Inquiry.tsx')).Inquiry)

const ImportManual = lazily(async () => (await import('./importing/ImportManual.tsx')).ImportManual)
const PhraseList = lazily(async () => (await import('./phrases/PhraseList.tsx')).PhraseList)

const DriftShow = lazily(async () => (await import('./upstream/DriftShow.tsx')).DriftShow)
const MovedLines = lazily(async () => (await import('./moving/MovedLines.tsx')).MovedLines)

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
    <Route key="import" path="import" element={<ImportManual />} />,
    <Route key="phrases" path=":id/phrases" element={<PhraseList />} />,
    <Route key="verify" path="verify" element={<VerifyContent />} />,
    <Route key="document" path=":id/document" element={<EditionDocument />} />,
    <Route key="drift" path=":id/drift" element={<DriftShow />} />,
    <Route key="moved" path=":id/moved" element={<MovedLines />} />,
    <Route key="trials" path=":id/trials" element={<TrialList />} />,
    <Route key="trial" path="trials/:trialId" element={<TrialShow />} />,
    <Route key="examples" path=":id/examples" element={<ExampleList />} />,
    <Route key="opinions" path="rounds/:roundId" element={<Opinions />} />,
    <Route key="inquiries" path="inquiries" element={<Inquiries />} />,
    <Route key="inquiry" path="inquiries/:roundId/:unitId" element={<Inquiry />} />,
  ],
}
