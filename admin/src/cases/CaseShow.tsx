import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import { useParams } from 'react-router'
import { Failure } from '../shell/Failure.tsx'
import { Waiting } from '../shell/Waiting.tsx'
import { CaseClocks } from './CaseClocks.tsx'
import { CaseComments } from './CaseComments.tsx'
import { CaseFacts } from './CaseFacts.tsx'
import { CaseHeading } from './CaseHeading.tsx'
import { CaseNotices } from './CaseNotices.tsx'
import { CasePeople } from './CasePeople.tsx'
import { CaseReasons } from './CaseReasons.tsx'
import { CaseTimeline } from './CaseTimeline.tsx'
import { CaseDiagram } from './diagram/CaseDiagram.tsx'
import { OpenSteps } from './steps/OpenSteps.tsx'
import { useCase } from './use-case.ts'

/** 案件页 — everything about one case, always as it is now, and what the viewer may do with it. */
export const CaseShow = () => {
  const { id = '' } = useParams()
  const { data: caseFile, error, refetch } = useCase(id)
  if (caseFile === undefined)
    return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Waiting />
  return (
    <>
      <CaseHeading caseFile={caseFile} />
      <Box sx={columns}>
        <Stack sx={{ gap: 2, minWidth: 0 }}>
          <OpenSteps key={caseFile.id} caseFile={caseFile} />
          <CaseFacts caseFile={caseFile} />
          <CaseReasons caseFile={caseFile} />
          <CaseTimeline caseFile={caseFile} />
        </Stack>
        <Stack sx={{ gap: 2, minWidth: 0 }}>
          <CaseClocks caseFile={caseFile} />
          <CasePeople caseFile={caseFile} />
          <CaseNotices caseFile={caseFile} />
          <CaseComments caseFile={caseFile} />
        </Stack>
      </Box>
      <CaseDiagram caseFile={caseFile} />
    </>
  )
}

const columns = {
  display: 'grid',
  gap: 2,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 5fr) minmax(0, 3fr)' },
  '@media print': { display: 'block' },
}
