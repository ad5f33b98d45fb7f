import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { useId } from 'react'
import { useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import type { Draft } from './use-processes.ts'

type Props = {
  readonly draft: Draft
  readonly onReplace: () => void
  readonly onClose: () => void
}

/** 覆盖草稿 — asks once more: the file was not made from what the draft says now. */
export const ReplaceDraft = ({ draft, onReplace, onClose }: Props) => {
  const text = useText()
  const { instantInFull } = useTimes()
  const title = useId()
  const { savedByName: name, savedAt } = draft
  return (
    <Dialog open onClose={onClose} aria-labelledby={title}>
      <DialogTitle id={title}>{text('processes.replace')}</DialogTitle>
      <DialogContent>
        {text('processes.replaceAdvice', { name, at: instantInFull(savedAt) })}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text('forms.cancel')}</Button>
        <Button color="error" variant="contained" onClick={onReplace}>
          {text('processes.replace')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
