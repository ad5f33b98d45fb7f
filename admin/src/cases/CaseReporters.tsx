import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useAct } from '../api/use-act.ts'
import { Failure } from '../shell/Failure.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import { revealReporter } from './change-case.ts'
import { Facts } from './Facts.tsx'
import { MoreOnScreen } from './MoreOnScreen.tsx'
import { lastOnPaper, linesOnPaper, paper } from './paper.ts'
import type { CaseFile } from './use-case.ts'

type Props = { readonly caseFile: CaseFile }
type Revealed = Awaited<ReturnType<typeof revealReporter>>
type Named = { readonly name: string | null; readonly phone: string | null }

/** Whether the page has anything to say of who reported the case. */
export const hasReporters = ({ reporter, mergedReports }: CaseFile) =>
  (reporter ?? null) !== null || mergedReports.length > 0

/** 报案人 — masked, the first and who reported it again; whoever needs the whole asks for it, and the audit keeps that. */
export const CaseReporters = ({ caseFile }: Props) => {
  const text = useText()
  const { perform, busy, error } = useAct(revealReporter)
  const [revealed, setRevealed] = useState<Revealed | null>(null)
  const may = useViewer()?.may('revealReporter') ?? false
  const { id: caseId, mergedReports } = caseFile
  const reporter = revealed?.reporter ?? caseFile.reporter ?? null
  const somebody = [reporter, ...mergedReports].some(isNamed)
  return (
    <>
      {reporter !== null && <Reporter reporter={reporter} />}
      {mergedReports.length > 0 && (
        <Typography variant="h3" sx={{ mt: 1 }}>
          {text('merged.title')}
        </Typography>
      )}
      <MoreOnScreen count={mergedReports.length} most={paper.merged} />
      <Box component="ul" sx={{ p: 0, m: 0, listStyle: 'none', ...lastOnPaper(paper.merged) }}>
        {mergedReports.map((merged, index) => (
          <MergedReport
            key={merged.id}
            merged={merged}
            reporter={revealed?.mergedReports[index] ?? merged}
          />
        ))}
      </Box>
      {error !== null && <Failure error={error} />}
      {may && somebody && revealed === null && (
        <Button
          size="small"
          className="no-print"
          loading={busy}
          onClick={async () => setRevealed(await perform({ caseId }))}
        >
          {text('case.reveal')}
        </Button>
      )}
    </>
  )
}

const isNamed = (one: Named | null) => one !== null && (one.name !== null || one.phone !== null)

const Reporter = ({ reporter: { name, phone } }: { readonly reporter: Named }) => {
  const text = useText()
  return (
    <Facts
      facts={[
        [text('case.reporter'), name],
        [text('case.phone'), phone],
      ]}
    />
  )
}

type MergedProps = {
  readonly merged: CaseFile['mergedReports'][number]
  readonly reporter: Named
}

const MergedReport = ({ merged, reporter }: MergedProps) => {
  const text = useText()
  const { instant } = useTimes()
  const { source, reportedAt, description } = merged
  return (
    <Box component="li" sx={{ py: 0.5, fontSize: '0.875rem' }}>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {`${instant(reportedAt)} · ${text(`sources.${source}`)}`}
      </Box>
      {description !== null && <Box sx={linesOnPaper(1)}>{description}</Box>}
      <Reporter reporter={reporter} />
    </Box>
  )
}
