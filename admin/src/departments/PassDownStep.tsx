import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ReadLowerUnits } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { useAct } from '../api/use-act.ts'
import { useSignedOut } from '../api/use-signed-out.ts'
import { useProgress } from '../home/use-progress.ts'
import { Failure } from '../shell/Failure.tsx'
import { useNamed, useText } from '../texts/use-text.ts'
import { useTyped } from '../use-typed.ts'
import { passDown } from './arrange-handling.ts'
import { isUntouched, passDownDraftIn } from './pass-down-draft.ts'

type Props = { readonly caseId: string; readonly taskId: string }

/** 逐级交办 — passes the case down to a unit below; a unit with nobody below it is offered nothing. */
export const PassDownStep = ({ caseId, taskId }: Props) => {
  const text = useText()
  const named = useNamed()
  const client = useQueryClient()
  const { data } = useQuery({
    queryKey: ['lower-units', taskId],
    queryFn: ({ signal }) => ask(ReadLowerUnits, { taskId }, signal),
  })
  const { perform, busy, error } = useAct(passDown)
  const { tick } = useProgress()
  useSignedOut(error)
  const { content, change, forget } = useTyped({
    ...{ what: `pass-down ${taskId}`, read: passDownDraftIn, isUntouched },
  })
  const { comment } = content
  const units = data?.lowerUnits ?? []
  if (units.length === 0) return null
  const unitId = units.some(({ id }) => id === content.unitId) ? content.unitId : ''
  const pass = async () => {
    const said = comment.trim() === '' ? null : comment.trim()
    if ((await perform({ taskId, unitId, comment: said })) !== null) {
      forget()
      tick('appoint')
    }
    await client.invalidateQueries({ queryKey: ['case', caseId] })
  }
  return (
    <Stack sx={{ gap: 1 }}>
      {error !== null && <Failure error={error} />}
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <TextField
          select
          label={text('handling.passTo')}
          value={unitId}
          onChange={({ target }) => change({ unitId: target.value })}
          sx={{ flex: '1 1 220px', maxWidth: 420 }}
        >
          {units.map((unit) => (
            <MenuItem key={unit.id} value={unit.id}>
              {named(unit)}
            </MenuItem>
          ))}
        </TextField>
        <Button variant="contained" loading={busy} disabled={unitId === ''} onClick={pass}>
          {text('handling.pass')}
        </Button>
      </Stack>
      {unitId !== '' && (
        <TextField
          label={text('handling.passComment')}
          value={comment}
          multiline
          onChange={({ target }) => change({ comment: target.value })}
          slotProps={{ htmlInput: { maxLength: 2000 } }}
        />
      )}
    </Stack>
  )
}
