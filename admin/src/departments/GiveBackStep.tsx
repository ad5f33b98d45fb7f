import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useAct } from '../api/use-act.ts'
import { useSignedOut } from '../api/use-signed-out.ts'
import type { CaseFile } from '../cases/use-case.ts'
import { useTypedReason } from '../forms/use-typed-reason.ts'
import { Failure } from '../shell/Failure.tsx'
import { useNamed, useText } from '../texts/use-text.ts'
import { giveBack } from './arrange-handling.ts'

type Props = { readonly caseId: string; readonly task: CaseFile['tasks'][number] }

/** 退回上级 — asks for the reason, and gives the case back to the unit above. */
export const GiveBackStep = (props: Props) => {
  const text = useText()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" variant="outlined" onClick={() => setOpen(true)}>
        {text('handling.giveBack')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        aria-labelledby="give-back"
        fullWidth
        maxWidth="xs"
      >
        <Asked {...props} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

const Asked = ({ caseId, task, onClose }: Props & { readonly onClose: () => void }) => {
  const text = useText()
  const named = useNamed()
  const client = useQueryClient()
  const { perform, busy, error } = useAct(giveBack)
  useSignedOut(error)
  const { reason, setReason, forget } = useTypedReason(`give-back ${task.id}`)
  const above = task.hops.filter(({ givenBackAt }) => givenBackAt === null).at(-1)?.fromUnit
  const close = () => {
    forget()
    onClose()
  }
  const give = async () => {
    if ((await perform({ taskId: task.id, reason: reason.trim() })) === null) return
    close()
    await client.invalidateQueries({ queryKey: ['case', caseId] })
  }
  return (
    <>
      <DialogTitle id="give-back">
        {text('handling.giveBackTitle', { unit: above === undefined ? '' : named(above) })}
      </DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 2 }}>{text('handling.giveBackAdvice')}</Typography>
        {error !== null && <Failure error={error} />}
        <TextField
          label={text('handling.reason')}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          autoFocus
          multiline
          minRows={2}
          fullWidth
          slotProps={{ htmlInput: { maxLength: 2000 } }}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{text('handling.cancel')}</Button>
        <Button variant="contained" loading={busy} disabled={reason.trim() === ''} onClick={give}>
          {text('handling.giveBack')}
        </Button>
      </DialogActions>
    </>
  )
}
