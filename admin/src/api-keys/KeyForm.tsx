import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { type FormEvent, useState } from 'react'
import { useAct } from '../api/use-act.ts'
import type { TextKey } from '../texts/texts.ts'
import { useText } from '../texts/use-text.ts'
import { askedKey, missingIn } from './asked-key.ts'
import { createApiKey } from './change-api-keys.ts'
import { keyRefusal } from './key-refusal.ts'
import { Scopes } from './Scopes.tsx'

type Props = {
  readonly onMade: (secret: string | null) => void
  readonly onClose: () => void
}

/** 密钥表单 — for which system, in which roles, until when. */
export const KeyForm = ({ onMade, onClose }: Props) => {
  const text = useText()
  const { complaint, busy, send } = useSending(onMade)
  return (
    <form onSubmit={send} noValidate>
      <DialogTitle id="create-key">{text('apiKeys.create')}</DialogTitle>
      <DialogContent>
        <Stack sx={{ gap: 2, pt: 1 }}>
          {complaint !== null && (
            <Alert severity="error" role="alert">
              {text(complaint)}
            </Alert>
          )}
          <TextField
            name="name"
            label={text('apiKeys.name')}
            helperText={text('apiKeys.nameHint')}
            autoComplete="off"
            autoFocus
            slotProps={{ htmlInput: { maxLength: 100 } }}
          />
          <Scopes />
          <TextField
            type="date"
            name="expiresOn"
            label={text('apiKeys.expiresOn')}
            helperText={text('apiKeys.expiresHint')}
            slotProps={{ inputLabel: { shrink: true } }}
          />
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text('apiKeys.cancel')}</Button>
        <Button type="submit" variant="contained" loading={busy}>
          {text('apiKeys.create')}
        </Button>
      </DialogActions>
    </form>
  )
}

function useSending(onMade: Props['onMade']) {
  const { perform, busy, error } = useAct(createApiKey)
  const [missing, setMissing] = useState<TextKey | null>(null)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const asked = askedKey(new FormData(form))
    // half a date would be sent as none
    const lack = form.checkValidity() ? missingIn(asked) : 'errors.INVALID_INPUT'
    setMissing(lack)
    if (lack !== null) return
    const made = await perform(asked)
    if (made !== null) onMade(made.secret)
  }
  return { complaint: missing ?? keyRefusal(error), busy, send }
}
