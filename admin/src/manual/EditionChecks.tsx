import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Card from '@mui/material/Card'
import Chip from '@mui/material/Chip'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { ReadManualFindings, type ReadManualFindingsQuery } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { Failure } from '../shell/Failure.tsx'
import { useText } from '../texts/use-text.ts'

type Findings = ReadManualFindingsQuery['manualFindings']
type Finding = Findings['findings'][number]

/** 发布前检查 — how much is wrong with an edition; what it is, when it is opened. */
export const EditionChecks = ({ id }: { readonly id: string }) => {
  const { data, error, refetch } = useQuery({
    queryKey: ['manualFindings', id],
    queryFn: ({ signal }) => ask(ReadManualFindings, { editionId: id }, signal),
  })
  if (error) return <Failure error={error} onRetry={() => void refetch()} />
  return data === undefined ? null : <Checked findings={data.manualFindings} />
}

const Checked = ({ findings }: { readonly findings: Findings }) => {
  const text = useText()
  const label = useId()
  const { errors, warnings, notes } = findings
  const [open, setOpen] = useState(errors > 0)
  const all = errors + warnings + notes
  const severity = errors > 0 ? 'error' : warnings > 0 ? 'warning' : notes > 0 ? 'info' : 'success'
  return (
    <Box component="section" aria-labelledby={label} className="no-print" sx={{ mb: 2 }}>
      <Alert
        severity={severity}
        action={
          all > 0 && (
            <Button
              color="inherit"
              size="small"
              aria-expanded={open}
              onClick={() => setOpen((before) => !before)}
            >
              {text(open ? 'checks.hide' : 'checks.show')}
            </Button>
          )
        }
      >
        <Typography id={label} variant="h2" component="h2" sx={{ fontSize: 'inherit' }}>
          {text('checks.title')}
        </Typography>
        {all === 0 ? text('checks.none') : text('checks.sum', { errors, warnings, notes })}
      </Alert>
      {open && <FindingList findings={findings.findings} total={all} />}
    </Box>
  )
}

type ListProps = { readonly findings: readonly Finding[]; readonly total: number }

const FindingList = ({ findings, total }: ListProps) => {
  const text = useText()
  return (
    <Card sx={{ mt: 1, px: 2, py: 1.5 }}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {text('checks.rule')}
        {total > findings.length && ` ${text('checks.shown', { count: findings.length })}`}
      </Typography>
      <Stack component="ul" sx={{ p: 0, m: 0, mt: 1, gap: 1.5 }}>
        {findings.map((finding) => (
          <FindingItem key={`${finding.kind} ${finding.subject} ${nameOf(finding)}`} {...finding} />
        ))}
      </Stack>
    </Card>
  )
}

const nameOf = ({ lines: [first] }: Finding) => first?.entryId ?? ''

const FindingItem = ({ kind, severity, subject, lines, lineCount }: Finding) => {
  const text = useText()
  const named = lines.map(({ className, classCode, conditionNo: number }) =>
    text('checks.line', { className, classCode, number }),
  )
  const more = lineCount - lines.length
  return (
    <Stack component="li" direction="row" sx={{ listStyle: 'none', gap: 1, minWidth: 0 }}>
      <Chip
        size="small"
        color={colors[severity]}
        variant="outlined"
        label={text(`findingSeverities.${severity}`)}
      />
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ fontWeight: 600 }}>{text(`findings.${kind}`, { subject })}</Box>
        {named.length > 0 && (
          <Box sx={{ color: 'text.secondary' }}>
            {[...named, ...(more > 0 ? [text('checks.more', { count: more })] : [])].join(' · ')}
          </Box>
        )}
        <Box>{text(`mends.${kind}`)}</Box>
      </Box>
    </Stack>
  )
}

const colors = { ERROR: 'error', WARNING: 'warning', NOTE: 'info' } as const
