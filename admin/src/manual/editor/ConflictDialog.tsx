import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import { Facts } from '../../cases/Facts.tsx'
import { limitInWords } from '../../texts/limit-in-words.ts'
import { useText } from '../../texts/use-text.ts'
import { useUnitNames } from '../../units/use-unit-names.ts'
import { basisInWords } from '../basis-words.ts'
import { ladderInWords } from '../ladder-words.ts'
import { scopeInWords, scopeOf } from '../scope-words.ts'
import type { Line } from './change-lines.ts'
import type { Field } from './fields.ts'
import { type Conflict, useEditor } from './use-editor.ts'

/** 冲突 — what two people wrote of one line, side by side: one of the two stays. */
export const ConflictDialog = ({ change, theirs }: Conflict) => {
  const text = useText()
  const title = useId()
  const { setConflict, save } = useEditor()
  const said = useSaid(theirs)
  const { line, field, words } = change
  const close = () => setConflict(null)
  const takeMine = () => {
    close()
    if (theirs !== null) save({ ...change, line: theirs })
  }
  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby={title} onClose={close}>
      <DialogTitle id={title}>
        {text('editor.conflict', { name: line.className, number: line.conditionNo })}
      </DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 2 }}>
          {text(theirs === null ? 'editor.conflictGone' : 'editor.conflictNote')}
        </Typography>
        <Facts
          facts={[
            [text('editor.mine'), words],
            [text('editor.theirs'), said(field)],
          ]}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{text('editor.keepTheirs')}</Button>
        {theirs !== null && (
          <Button variant="contained" onClick={takeMine}>
            {text('editor.takeMine')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  )
}

function useSaid(line: Line | null) {
  const text = useText()
  const unitName = useUnitNames(line?.rules.map(({ unitId }) => unitId) ?? [])
  return (field: Field): string => {
    if (line === null) return text('editor.gone')
    switch (field) {
      case 'limit':
        return limitInWords(text, line)
      case 'units':
        return line.rules.map((rule) => unitName(rule.unitId) ?? rule.phrase).join('、')
      case 'legalBases':
        return line.legalBases.map((basis) => basisInWords(basis, text)).join('\n')
      case 'scope':
        return scopeInWords(scopeOf(line), text).join('\n')
      case 'ladder':
        return ladderInWords(line.ladder, text).join('\n')
      case 'dispatch':
        return text(`lineDispatches.${line.dispatch}`)
      case 'verification':
        return text(`lineVerifications.${line.verification}`)
      case 'urgent':
      case 'selfHandling':
      case 'quickPath':
        return text(line[field] ? 'audit.yes' : 'audit.no')
      default:
        return line[field]
    }
  }
}
