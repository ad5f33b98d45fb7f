import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Button from '@mui/material/Button'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useAct } from '../api/use-act.ts'
import { Failure } from '../shell/Failure.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { en } from '../texts/en.ts'
import { keyIn } from '../texts/keys-of.ts'
import { useText } from '../texts/use-text.ts'
import { retryCalendarChange } from './change-calendars.ts'
import type { Calendar } from './use-calendar.ts'

/** 变更失败 — an edition that has not reached all open cases: why, what was kept, and the way to try again. */
export const FailedChange = ({ calendar: { id, change } }: { readonly calendar: Calendar }) => {
  const text = useText()
  if (change?.state !== 'FAILED') return null
  const { done, total, failure, failedCase, superseded } = change
  const why = keyIn(en.errors, failure) ?? 'FAULT'
  return (
    <Alert severity="error">
      <AlertTitle>{text('calendars.failed')}</AlertTitle>
      <div>
        {text(`errors.${why}`)}{' '}
        {failedCase !== null && (
          <>
            {text('calendars.failedAt')}{' '}
            <Link to={`/cases/${failedCase.id}`}>{failedCase.caseNumber}</Link>
          </>
        )}
      </div>
      <div>{text('calendars.failedKept', { done, total })}</div>
      {superseded ? <div>{text('calendars.superseded')}</div> : <Retry calendarId={id} />}
    </Alert>
  )
}

const Retry = ({ calendarId }: { readonly calendarId: string }) => {
  const text = useText()
  const viewer = useViewer()
  const client = useQueryClient()
  const { perform, busy, error } = useAct(retryCalendarChange)
  if (!viewer?.may('retryCalendarChange')) return null
  const retry = async () => {
    await perform({ calendarId })
    await client.invalidateQueries({ queryKey: ['calendar', calendarId] })
  }
  return (
    <>
      <Button variant="outlined" color="inherit" loading={busy} onClick={retry} sx={{ mt: 1 }}>
        {text('app.retry')}
      </Button>
      {error !== null && <Failure error={error} />}
    </>
  )
}
