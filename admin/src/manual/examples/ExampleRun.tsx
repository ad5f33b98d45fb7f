import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Card from '@mui/material/Card'
import LinearProgress from '@mui/material/LinearProgress'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { useAct } from '../../api/use-act.ts'
import { useMembersInWords } from '../../releases/use-members-in-words.ts'
import { Failure } from '../../shell/Failure.tsx'
import { useViewer } from '../../shell/use-viewer.ts'
import { useText } from '../../texts/use-text.ts'
import { useTimes } from '../../time/use-times.ts'
import { runManualExamples } from './change-examples.ts'
import type { ShownRun } from './list-examples.ts'
import { RunWithDrafts } from './RunWithDrafts.tsx'

type Props = { readonly editionId: string; readonly run: ShownRun | null }

/** 示例验证 — how the latest run came out or how far it is, and a new one. */
export const ExampleRun = ({ editionId, run }: Props) => {
  const text = useText()
  const underWay = run?.state === 'WAITING' || run?.state === 'RUNNING'
  return (
    <Card sx={{ p: 2, mb: 2 }}>
      <Stack sx={{ gap: 1.5, alignItems: 'flex-start' }}>
        {run === null ? text('examples.notRun') : <Outcome run={run} />}
        {run?.stale === true && !underWay && (
          <Alert severity="warning">{text('examples.stale')}</Alert>
        )}
        {!underWay && <Start editionId={editionId} />}
      </Stack>
    </Card>
  )
}

const Outcome = ({ run }: { readonly run: ShownRun }) => {
  const text = useText()
  const { instantInFull } = useTimes()
  const { state, examples, done, differing, failure, gate, gateReason, requestedAt, onEngine } = run
  if (state === 'FAILED')
    return <Alert severity="error">{text('examples.failed', { why: failure ?? '' })}</Alert>
  if (state !== 'DONE')
    return (
      <>
        <div role="status">
          {state === 'RUNNING'
            ? text('examples.progress', { done, examples })
            : text(`trialStates.${state}`)}
        </div>
        <LinearProgress
          aria-label={text('examples.title')}
          sx={{ width: 1 }}
          {...(examples > 0 && { variant: 'determinate', value: (100 * done) / examples })}
        />
      </>
    )
  return (
    <Alert severity={differing > 0 ? 'error' : 'success'} role="status">
      {text('examples.outcome', { examples, differing, at: instantInFull(requestedAt) })}
      {onEngine && <div>{text('examples.onEngine')}</div>}
      <Beside run={run} />
      {gate && <div>{text('examples.gate')}</div>}
      {gateReason !== null && <div>{text('examples.gateReason', { reason: gateReason })}</div>}
    </Alert>
  )
}

/** Which drafts were in force in the sandbox. */
const Beside = ({ run: { calendar, drafts } }: { readonly run: ShownRun }) => {
  const text = useText()
  const membersInWords = useMembersInWords()
  if (calendar === null && drafts.length === 0) return null
  const names = membersInWords({ manualEdition: null, processCount: drafts.length, calendar })
  return <div>{text('examples.withDrafts', { names })}</div>
}

const Start = ({ editionId }: Pick<Props, 'editionId'>) => {
  const text = useText()
  const viewer = useViewer()
  const client = useQueryClient()
  const { perform, busy, error } = useAct(runManualExamples)
  const noteId = useId()
  if (!viewer?.may('runManualExamples')) return null
  const shown = () => void client.invalidateQueries({ queryKey: ['exampleRuns', editionId] })
  const start = async (onEngine: boolean) => {
    await perform({ editionId, onEngine })
    shown()
  }
  return (
    <>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
        <Button variant="contained" loading={busy} onClick={() => start(false)}>
          {text('examples.run')}
        </Button>
        <Button
          variant="outlined"
          loading={busy}
          onClick={() => start(true)}
          aria-describedby={noteId}
        >
          {text('examples.runOnEngine')}
        </Button>
        <RunWithDrafts editionId={editionId} onDone={shown} />
      </Stack>
      <Typography id={noteId} variant="body2" color="text.secondary">
        {text('examples.onEngineNote')}
      </Typography>
      {error !== null && <Failure error={error} />}
    </>
  )
}
