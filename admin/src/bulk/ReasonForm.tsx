import Button from '@mui/material/Button'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import TextField from '@mui/material/TextField'
import { type FormEvent, useState } from 'react'
import { useLanguage } from '../preferences.ts'
import { useText } from '../texts/use-text.ts'
import type { BulkOutcome } from './use-bulk.ts'

type Props = {
  readonly outcome: BulkOutcome
  readonly onClose: () => void
  readonly onGiven: (reason: string) => void
}

/** 理由 — one for all of the chosen steps. */
export const ReasonForm = ({ outcome, onClose, onGiven }: Props) => {
  const text = useText()
  const language = useLanguage()
  const [reason, setReason] = useState('')
  const given = reason.trim()
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (given !== '') onGiven(given)
  }
  return (
    <form onSubmit={send} noValidate>
      <DialogTitle id="bulk-reason">
        {text('bulk.outcome', { outcome: outcome[language], count: outcome.taskCount })}
      </DialogTitle>
      <DialogContent>
        <TextField
          label={text('bulk.reason')}
          helperText={text('bulk.reasonHint')}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          multiline
          minRows={2}
          fullWidth
          autoFocus
          sx={{ mt: 1 }}
          slotProps={{ htmlInput: { maxLength: 2000 } }}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text('bulk.cancel')}</Button>
        <Button type="submit" variant="contained" disabled={given === ''}>
          {outcome[language]}
        </Button>
      </DialogActions>
    </form>
  )
}
