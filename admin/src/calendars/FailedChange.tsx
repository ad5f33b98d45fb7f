import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Button from '@mui/material/Button'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { OpenCaseChangeFragment } from '../api/generated/operations.ts'
import { useAct } from '../api/use-act.ts'
import { Failure } from '../shell/Failure.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { keyIn } from '../texts/keys-of.ts'
import { texts } from '../texts/loaded.ts'
import { useText } from '../texts/use-text.ts'
import { retryChange } from './change-calendars.ts'

type Props = {
  readonly change: OpenCaseChangeFragment | null
  /** What shows how far it is. */
  readonly queryKey: readonly string[]
}

/** 变更失败 — an edition, or a limit, that has not reached all open cases: why, what was kept, and the way to try again. */
export const FailedChange = ({ change, queryKey }: Props) => {
  const text = useText()
  if (change?.state !== 'FAILED') return null
  const { id, done, total, failure, failedCase, superseded } = change
  const why = keyIn(texts.errors, failure) ?? 'FAULT'
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
      {superseded ? (
        <div>{text('calendars.superseded')}</div>
      ) : (
        <Retry changeId={id} queryKey={queryKey} />
      )}
    </Alert>
  )
}

const Retry = ({ changeId, queryKey }: Pick<Props, 'queryKey'> & { readonly changeId: string }) => {
  const text = useText()
  const viewer = useViewer()
  const client = useQueryClient()
  const { perform, busy, error } = useAct(retryChange)
  if (!viewer?.may('retryChange')) return null
  const retry = async () => {
    await perform({ changeId })
    await client.invalidateQueries({ queryKey })
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
