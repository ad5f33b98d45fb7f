import Button from '@mui/material/Button'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import TextField from '@mui/material/TextField'
import type { FormEvent } from 'react'
import { useTypedReason } from '../forms/use-typed-reason.ts'
import { useLanguage } from '../preferences.ts'
import { Failure } from '../shell/Failure.tsx'
import { useText } from '../texts/use-text.ts'
import { useBulk } from './use-bulk.ts'
import type { BulkOutcome } from './use-bulk-outcomes.ts'

type Props = {
  readonly outcome: BulkOutcome
  readonly onClose: () => void
}

/** 理由 — one for all of the chosen steps; refused, the words stay. */
export const ReasonForm = ({ outcome, onClose }: Props) => {
  const text = useText()
  const language = useLanguage()
  const { busy, error, complete } = useBulk()
  const { reason, setReason, forget } = useTypedReason(`bulk ${outcome.key}`)
  const given = reason.trim()
  const close = () => {
    forget()
    onClose()
  }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (given !== '' && (await complete(outcome, given))) close()
  }
  return (
    <form onSubmit={send} noValidate>
      <DialogTitle id="bulk-reason">
        {text('bulk.outcome', { outcome: outcome[language], count: outcome.taskCount })}
      </DialogTitle>
      <DialogContent>
        {error !== null && <Failure error={error} />}
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
        <Button onClick={close}>{text('bulk.cancel')}</Button>
        <Button type="submit" variant="contained" loading={busy} disabled={given === ''}>
          {outcome[language]}
        </Button>
      </DialogActions>
    </form>
  )
}
