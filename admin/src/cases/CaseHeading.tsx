import PrintIcon from '@mui/icons-material/PrintOutlined'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Chip from '@mui/material/Chip'
import { MergeCase } from '../merging/MergeCase.tsx'
import { MergedInto } from '../merging/MergedInto.tsx'
import { PageTitle } from '../shell/PageTitle.tsx'
import { QrCode } from '../shell/QrCode.tsx'
import { useText } from '../texts/use-text.ts'
import { PriorityMark } from './PriorityMark.tsx'
import type { CaseFile } from './use-case.ts'
import { useClassName } from './use-class-name.ts'

/** 案件标题 — number, class and place; and whether the engine needs help. */
export const CaseHeading = ({ caseFile }: { readonly caseFile: CaseFile }) => {
  const text = useText()
  const classOf = useClassName()
  const stopped = caseFile.incidents.filter(({ resolvedAt }) => resolvedAt === null)
  return (
    <>
      <Box sx={besideCode}>
        <PageTitle
          title={`${caseFile.caseNumber} ${classOf(caseFile)}`}
          note={
            <>
              <Chip
                component="span"
                variant="outlined"
                label={text(`stages.${caseFile.stage}`)}
                sx={{ mr: 1 }}
              />
              {caseFile.closedAt === null && <PriorityMark of={caseFile} />} {caseFile.address}
            </>
          }
        >
          <MergeCase caseFile={caseFile} />
          <Button startIcon={<PrintIcon />} variant="outlined" onClick={() => window.print()}>
            {text('case.print')}
          </Button>
        </PageTitle>
        <Box sx={onPaper}>
          <QrCode text={window.location.href} label={text('case.scan')} side={codeSide} />
        </Box>
      </Box>
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

const codeSide = 88
/** On paper a code leads back to the page of the case. */
const onPaper = {
  display: 'none',
  '@media print': { display: 'block', position: 'absolute', top: 0, right: 0 },
}
const besideCode = {
  '@media print': { position: 'relative', pr: `${codeSide + 12}px`, minHeight: codeSide },
}
