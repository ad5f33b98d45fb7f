import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Stack from '@mui/material/Stack'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { useText } from '../../texts/use-text.ts'

type Props = {
  readonly title: string
  readonly advice: string
  /** What to say where the form is not whole. */
  readonly lacks: string
  /** False where it is not whole. */
  readonly onSave: (fields: FormData) => boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** 条目对话框 — a form of its own for one field of a line. */
export const LineDialog = ({ title, advice, lacks, onSave, onClose, children }: Props) => {
  const text = useText()
  const titleId = useId()
  const [incomplete, setIncomplete] = useState(false)
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const saved = onSave(new FormData(event.currentTarget))
    setIncomplete(!saved)
    if (saved) onClose()
  }
  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby={titleId} onClose={onClose}>
      <form onSubmit={send} noValidate>
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent>
          <Stack sx={{ gap: 2, pt: 1 }}>
            <div>{advice}</div>
            {children}
            {incomplete && <Alert severity="error">{lacks}</Alert>}
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{text('forms.cancel')}</Button>
          <Button type="submit" variant="contained">
            {text('editor.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
