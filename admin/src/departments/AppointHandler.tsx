import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useAct } from '../api/use-act.ts'
import type { CaseFile } from '../cases/use-case.ts'
import { useProgress } from '../home/use-progress.ts'
import { Failure } from '../shell/Failure.tsx'
import { useText } from '../texts/use-text.ts'
import { appointHandler } from './arrange-handling.ts'
import { useHandlerChoices } from './use-handler-choices.ts'

type Props = { readonly caseId: string; readonly task: CaseFile['tasks'][number] }

/** 指派承办人 — who is to handle it, chosen by name. */
export const AppointHandler = ({ caseId, task }: Props) => {
  const text = useText()
  const client = useQueryClient()
  const { choices, failure, readAgain } = useHandlerChoices(task.id)
  const { perform, busy, error } = useAct(appointHandler)
  const { tick } = useProgress()
  const [chosen, setChosen] = useState('')
  const { appointed } = task
  const appoint = async (personId: string | null) => {
    if ((await perform({ taskId: task.id, personId })) !== null) tick('appoint')
    await client.invalidateQueries({ queryKey: ['case', caseId] })
  }
  if (failure !== null) return <Failure error={failure} onRetry={() => void readAgain()} />
  return (
    <div>
      <Typography sx={{ mb: 1.5 }}>
        {appointed === null
          ? text(choices?.length === 0 ? 'handling.none' : 'handling.nobody')
          : text('handling.appointed', { name: appointed.name })}
      </Typography>
      {error !== null && <Failure error={error} />}
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <TextField
          select
          label={text('handling.choose')}
          value={chosen}
          disabled={choices === null || choices.length === 0}
          onChange={({ target }) => setChosen(target.value)}
          sx={{ flex: '1 1 220px', maxWidth: 420 }}
        >
          {(choices ?? [])
            .filter(({ value }) => value !== appointed?.id)
            .map(({ value, label }) => (
              <MenuItem key={value} value={value}>
                {label}
              </MenuItem>
            ))}
        </TextField>
        <Button
          variant="contained"
          loading={busy}
          disabled={chosen === ''}
          onClick={() => appoint(chosen)}
        >
          {text(appointed === null ? 'handling.appoint' : 'handling.appointAgain')}
        </Button>
        {appointed !== null && (
          <Button loading={busy} onClick={() => appoint(null)}>
            {text('handling.withdraw')}
          </Button>
        )}
      </Stack>
    </div>
  )
}
