import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import { Suspense } from 'react'
import { useParams } from 'react-router'
import { CaseHops } from '../departments/CaseHops.tsx'
import { HandlingPanels } from '../departments/HandlingPanels.tsx'
import { CaseGuide } from '../home/CaseGuide.tsx'
import { MergedCases } from '../merging/MergedCases.tsx'
import { CaseOrderSlips } from '../order-slips/CaseOrderSlips.tsx'
import { CasePhotos } from '../photos/CasePhotos.tsx'
import { Failure } from '../shell/Failure.tsx'
import { lazily } from '../shell/lazily.ts'
import { Waiting } from '../shell/Waiting.tsx'
import { CaseSupervision } from '../supervision-orders/CaseSupervision.tsx'
import { CaseClocks } from './CaseClocks.tsx'
import { CaseComments } from './CaseComments.tsx'
import { CaseFacts } from './CaseFacts.tsx'
import { CaseHeading } from './CaseHeading.tsx'
import { CaseNotices } from './CaseNotices.tsx'
import { CasePeople } from './CasePeople.tsx'
import { CasePlace } from './CasePlace.tsx'
import { CaseReasons } from './CaseReasons.tsx'
import { CaseRelated } from './CaseRelated.tsx'
import { CaseTimeline } from './CaseTimeline.tsx'
import { CaseDiagram } from './diagram/CaseDiagram.tsx'
import { OpenSteps } from './steps/OpenSteps.tsx'
import { type CaseFile, useCase } from './use-case.ts'

const CaseDispute = lazily(async () => (await import('../disputes/CaseDispute.tsx')).CaseDispute)

/** 案件页 — everything about one case, always as it is now, and what the viewer may do with it. */
export const CaseShow = () => {
  const { id = '' } = useParams()
  const { data: caseFile, error, refetch } = useCase(id)
  if (caseFile === undefined)
    return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Waiting />
  return (
    <Box className="black-on-white" sx={{ '@media print': { zoom: 0.76 } }}>
      <CaseHeading caseFile={caseFile} />
      <Box sx={columns}>
        <Stack sx={{ gap: 2, minWidth: 0 }}>
          <CaseGuide caseFile={caseFile} />
          {isDisputed(caseFile) && (
            <Suspense fallback={<Waiting />}>
              <CaseDispute caseFile={caseFile} />
            </Suspense>
          )}
          {isJudged(caseFile) && <CasePhotos caseFile={caseFile} />}
          <OpenSteps key={caseFile.id} caseFile={caseFile} />
          <HandlingPanels caseFile={caseFile} />
          <CaseFacts caseFile={caseFile} />
          {!isJudged(caseFile) && <CasePhotos caseFile={caseFile} />}
          <CaseReasons caseFile={caseFile} />
          <CaseTimeline caseFile={caseFile} />
          <CaseHops tasks={caseFile.tasks} />
        </Stack>
        <Stack sx={{ gap: 2, minWidth: 0 }}>
          <CaseClocks caseFile={caseFile} />
          <CaseSupervision caseFile={caseFile} />
          <CasePlace caseFile={caseFile} />
          <CasePeople caseFile={caseFile} />
          <MergedCases caseFile={caseFile} />
          <CaseRelated caseId={caseFile.id} />
          <CaseOrderSlips caseFile={caseFile} />
          <CaseNotices caseFile={caseFile} />
          <CaseComments caseFile={caseFile} />
        </Stack>
      </Box>
      <CaseDiagram caseFile={caseFile} />
    </Box>
  )
}

/** Some unit has sent it back. */
const isDisputed = ({ visits }: CaseFile) => visits.some(({ outcome }) => outcome === 'REFUSE')

/** Whoever verifies or closes looks at the photos first. */
const isJudged = ({ stage }: CaseFile) => stage === 'HANDLED'

const columns = {
  display: 'grid',
  gap: 2,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 5fr) minmax(0, 3fr)' },
  '@media print': { gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 3fr)' },
}
