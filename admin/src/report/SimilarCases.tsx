import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MuiLink from '@mui/material/Link'
import { useClassName } from '../cases/use-class-name.ts'
import { useNamed, useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import type { Form } from './use-form.ts'
import type { Similar } from './use-similar.ts'

type Props = { readonly form: Form }

/** 疑似重复 — open cases that may be about the same, and the choice to add the reporter there. */
export const SimilarCases = ({ form }: Props) => {
  const text = useText()
  const { similar } = form.facts
  if (similar.length === 0) return null
  return (
    <Alert
      severity="warning"
      role="status"
      sx={{ '& .MuiAlert-message': { flex: 1, minWidth: 0 } }}
    >
      <AlertTitle>{text('report.similar')}</AlertTitle>
      {text('report.similarNote')}
      <Box component="ul" sx={{ m: 0, mt: 1, p: 0, listStyle: 'none' }}>
        {similar.map((one) => (
          <SimilarCase key={one.case.id} similar={one} form={form} />
        ))}
      </Box>
    </Alert>
  )
}

const SimilarCase = ({ similar, form }: Props & { readonly similar: Similar }) => {
  const text = useText()
  const classOf = useClassName()
  const { case: caseFile, meters } = similar
  const { id, caseNumber: number, address } = caseFile
  return (
    <Box component="li" sx={line}>
      <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
        <MuiLink href={`#/cases/${id}`} target="_blank" rel="noreferrer" sx={{ fontWeight: 600 }}>
          {number}
        </MuiLink>{' '}
        {classOf(caseFile)} ·{' '}
        {meters === null
          ? text('report.sameGrid')
          : text('report.meters', { count: Math.round(meters) })}
        <Box sx={{ color: 'text.secondary' }}>{address}</Box>
        <Standing caseFile={caseFile} />
      </Box>
      <Button
        variant="outlined"
        size="small"
        disabled={form.busy || !form.isReady}
        aria-label={text('report.mergeNamed', { number })}
        onClick={() => form.mergeInto(id)}
      >
        {text('report.merge')}
      </Button>
    </Box>
  )
}

/** At which step it stands, since when it is known, and how often it was reported. */
const Standing = ({ caseFile }: { readonly caseFile: Similar['case'] }) => {
  const text = useText()
  const named = useNamed()
  const { instant } = useTimes()
  const { stage, tasks, reportedAt, timesReported: count } = caseFile
  const step = tasks.find(({ status }) => status === 'OPEN')
  const words = [
    step === undefined ? text(`stages.${stage}`) : named(step),
    instant(reportedAt),
    count > 1 && text('report.times', { count }),
  ]
  return <Box sx={{ color: 'text.secondary' }}>{words.filter(Boolean).join(' · ')}</Box>
}

const line = {
  display: 'flex',
  gap: 1,
  flexWrap: 'wrap',
  alignItems: 'flex-start',
  py: 1,
  borderTop: 1,
  borderColor: 'divider',
}
