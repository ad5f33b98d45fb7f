import PrintIcon from '@mui/icons-material/PrintOutlined'
import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Chip from '@mui/material/Chip'
import { MergeCase } from '../merging/MergeCase.tsx'
import { MergedInto } from '../merging/MergedInto.tsx'
import { PageTitle } from '../shell/PageTitle.tsx'
import { useText } from '../texts/use-text.ts'
import type { CaseFile } from './use-case.ts'

/** 案件标题 — number, class and place; and whether the engine needs help. */
export const CaseHeading = ({ caseFile }: { readonly caseFile: CaseFile }) => {
  const text = useText()
  const stopped = caseFile.incidents.filter(({ resolvedAt }) => resolvedAt === null)
  return (
    <>
      <PageTitle
        title={`${caseFile.caseNumber} ${caseFile.className}`}
        note={
          <>
            <Chip
              component="span"
              variant="outlined"
              label={text(`stages.${caseFile.stage}`)}
              sx={{ mr: 1 }}
            />
            {caseFile.address}
          </>
        }
      >
        <MergeCase caseFile={caseFile} />
        <Button startIcon={<PrintIcon />} variant="outlined" onClick={() => window.print()}>
          {text('case.print')}
        </Button>
      </PageTitle>
      <MergedInto caseFile={caseFile} />
      {stopped.length > 0 && (
        <Alert severity="error" sx={{ mb: 2 }}>
          {text('case.incident')}
        </Alert>
      )}
      {caseFile.engineState === 'STARTING' && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {text('case.starting')}
        </Alert>
      )}
    </>
  )
}
