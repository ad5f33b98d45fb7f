import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import { notifyManager } from '@tanstack/react-query'
import { useState } from 'react'
import { useText } from '../../texts/use-text.ts'
import type { LineFlag } from '../line-flags.ts'
import type { Line } from './change-lines.ts'
import { cellId } from './ShownCell.tsx'
import { useEditor } from './use-editor.ts'

type Props = { readonly line: Line; readonly flag: LineFlag }

/** 紧急、自行处置 — a yes or no of a line, turned in its place; it shows what was sent last until that is answered. */
export const FlagCell = ({ line, flag }: Props) => {
  const text = useText()
  const { save } = useEditor()
  const [sent, setSent] = useState<{ readonly given: boolean } | null>(null)
  const turn = async (given: boolean) => {
    const turned = { given }
    setSent(turned)
    await save({
      ...{ line, field: flag, given: { [flag]: given } },
      words: text(given ? 'audit.yes' : 'audit.no'),
    })
    // after the line itself has been told; what was sent since stays
    notifyManager.schedule(() => setSent((now) => (now === turned ? null : now)))
  }
  return (
    <FormControlLabel
      label={text(`grounds.${flag}`)}
      control={
        <Checkbox
          id={cellId(line.id, flag)}
          size="small"
          sx={{ py: 0.5 }}
          checked={sent?.given ?? line[flag]}
          onChange={({ target }) => void turn(target.checked)}
        />
      }
      sx={{ mr: 1.5, '& .MuiFormControlLabel-label': { fontSize: '0.8125rem' } }}
    />
  )
}
