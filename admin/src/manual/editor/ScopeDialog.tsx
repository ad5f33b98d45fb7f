import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Stack from '@mui/material/Stack'
import { type FormEvent, useId, useState } from 'react'
import { useText } from '../../texts/use-text.ts'
import { scopeInWords } from '../scope-words.ts'
import type { Line } from './change-lines.ts'
import { ScopeFields } from './ScopeFields.tsx'
import { scopeGiven } from './scope-given.ts'
import { useEditor } from './use-editor.ts'

type Props = { readonly line: Line; readonly onClose: () => void }

/** 适用范围 — where and when a line answers, and in the place of which other one. */
export const ScopeDialog = ({ onClose, ...given }: Props) => {
  // as it was when one began: what somebody else makes of it meanwhile is a conflict
  const [line] = useState(given.line)
  const text = useText()
  const title = useId()
  const { save } = useEditor()
  const [lacks, setLacks] = useState(false)
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const scope = scopeGiven(new FormData(event.currentTarget))
    setLacks(scope === null)
    if (scope === null) return
    const words = scopeInWords({ ...scope, areaName: '' }, text).join('\n')
    save({ line, field: 'scope', given: { scope }, words })
    onClose()
  }
  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby={title} onClose={onClose}>
      <form onSubmit={send} noValidate>
        <DialogTitle id={title}>
          {text('scopes.of', { name: line.className, number: line.conditionNo })}
        </DialogTitle>
        <DialogContent>
          <Stack sx={{ gap: 2, pt: 1 }}>
            <div>{text('scopes.advice')}</div>
            <ScopeFields line={line} />
            {lacks && <Alert severity="error">{text('scopes.lacks')}</Alert>}
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
