import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Card from '@mui/material/Card'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { useAct } from '../../api/use-act.ts'
import { Failure } from '../../shell/Failure.tsx'
import { useViewer } from '../../shell/use-viewer.ts'
import { useText } from '../../texts/use-text.ts'
import { dayBefore, startOfDay } from '../../time/day.ts'
import { tryManual } from './change-trials.ts'

type Props = { readonly editionId: string }

const usual = 90

/** 开始试算 — on the cases filed from one day to another, both included. */
export const StartTrial = ({ editionId }: Props) => {
  const text = useText()
  const viewer = useViewer()
  const { missing, busy, error, send } = useSending(editionId)
  if (!viewer?.may('tryManual')) return null
  return (
    <Card component="form" onSubmit={send} noValidate sx={{ p: 2, mb: 2 }}>
      <Stack direction="row" sx={{ gap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}>
        <Day name="from" label={text('trials.from')} value={dayBefore(usual)} />
        <Day name="to" label={text('trials.to')} value={dayBefore(0)} />
        <Button type="submit" variant="contained" loading={busy}>
          {text('trials.start')}
        </Button>
      </Stack>
      {missing && (
        <Alert severity="error" role="alert" sx={{ mt: 1.5 }}>
          {text('trials.daysNeeded')}
        </Alert>
      )}
      {error !== null && !missing && <Failure error={error} />}
    </Card>
  )
}

type DayProps = { readonly name: string; readonly label: string; readonly value: string }

const Day = ({ name, label, value }: DayProps) => (
  <TextField
    type="date"
    name={name}
    id={`trial-${name}`}
    label={label}
    defaultValue={value}
    sx={{ flex: { xs: '1 1 40%', sm: '0 0 auto' } }}
    slotProps={{ inputLabel: { shrink: true } }}
  />
)

function useSending(editionId: string) {
  const goTo = useNavigate()
  const { perform, busy, error } = useAct(tryManual)
  const [missing, setMissing] = useState(false)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const from = startOfDay(given.get('from'))
    const until = startOfDay(given.get('to'), 1)
    setMissing(from === undefined || until === undefined || from >= until)
    if (from === undefined || until === undefined || from >= until) return
    const started = await perform({ editionId, from, until })
    if (started !== null) await goTo(`/manual/trials/${started.trialId}`)
  }
  return { missing, busy, error, send }
}
