import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Card from '@mui/material/Card'
import LinearProgress from '@mui/material/LinearProgress'
import Stack from '@mui/material/Stack'
import { useQueryClient } from '@tanstack/react-query'
import { useAct } from '../../api/use-act.ts'
import { Failure } from '../../shell/Failure.tsx'
import { useViewer } from '../../shell/use-viewer.ts'
import { useText } from '../../texts/use-text.ts'
import { cancelManualTrial } from './change-trials.ts'
import type { ShownTrial } from './list-trials.ts'

type Props = { readonly trial: ShownTrial }

/** 试算进度 — how much has been compared, and the way to give it up; or why it came to nothing. */
export const TrialProgress = ({ trial }: Props) => {
  const text = useText()
  const { state, failure, factSets, compared, cases } = trial
  if (state === 'FAILED')
    return <Alert severity="error">{text('trials.failed', { why: failure ?? '' })}</Alert>
  if (state === 'CANCELED') return <Alert severity="info">{text('trials.canceled')}</Alert>
  const known = state === 'RUNNING' && factSets > 0
  return (
    <Card sx={{ p: 2 }}>
      <Stack sx={{ gap: 1.5, alignItems: 'flex-start' }}>
        <div role="status">
          {known
            ? text('trials.progress', { compared, factSets, cases })
            : text(`trialStates.${state}`)}
        </div>
        <LinearProgress
          aria-label={text('trials.title')}
          sx={{ width: 1 }}
          {...(known && { variant: 'determinate', value: (100 * compared) / factSets })}
        />
        <Cancel trial={trial} />
      </Stack>
    </Card>
  )
}

const Cancel = ({ trial: { id } }: Props) => {
  const text = useText()
  const viewer = useViewer()
  const client = useQueryClient()
  const { perform, busy, error } = useAct(cancelManualTrial)
  if (!viewer?.may('cancelManualTrial')) return null
  const cancel = async () => {
    await perform({ trialId: id })
    await client.invalidateQueries({ queryKey: ['manualTrial', id] })
  }
  return (
    <>
      <Button variant="outlined" loading={busy} onClick={cancel}>
        {text('trials.cancel')}
      </Button>
      {error !== null && <Failure error={error} />}
    </>
  )
}
