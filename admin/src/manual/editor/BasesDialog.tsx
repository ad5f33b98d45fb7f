import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Stack from '@mui/material/Stack'
import { useId, useState } from 'react'
import { useText } from '../../texts/use-text.ts'
import { basisInWords } from '../basis-words.ts'
import { BasisFields } from './BasisFields.tsx'
import { basesGiven, rowsOf, withPlace } from './basis-rows.ts'
import type { Line } from './change-lines.ts'
import { useEditor } from './use-editor.ts'

const most = 20

type Props = { readonly line: Line; readonly onClose: () => void }

/** 法律依据 — the documents that a line rests on, one below the other. */
export const BasesDialog = ({ onClose, ...given }: Props) => {
  // as it was when one began: what somebody else makes of it meanwhile is a conflict
  const [line] = useState(given.line)
  const text = useText()
  const title = useId()
  const { save } = useEditor()
  const [rows, setRows] = useState(() => rowsOf(line.legalBases))
  const [lacks, setLacks] = useState(false)
  const send = () => {
    const legalBases = basesGiven(rows)
    setLacks(legalBases === null)
    if (legalBases === null) return
    const words = legalBases.map((basis) => basisInWords(basis, text)).join('\n')
    save({ line, field: 'legalBases', given: { legalBases }, words })
    onClose()
  }
  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby={title} onClose={onClose}>
      <DialogTitle id={title}>
        {text('grounds.basesOf', { name: line.className, number: line.conditionNo })}
      </DialogTitle>
      <DialogContent>
        <Stack sx={{ gap: 2, pt: 1 }}>
          {rows.map((row, at) => (
            <BasisFields
              key={row.key}
              row={row}
              number={at + 1}
              onRow={(next) => setRows(rows.map((it) => (it.key === row.key ? next : it)))}
              onTakeOut={() => setRows(rows.filter(({ key }) => key !== row.key))}
            />
          ))}
          {lacks && <Alert severity="error">{text('grounds.lacks')}</Alert>}
          <Button disabled={rows.length >= most} onClick={() => setRows(withPlace(rows))}>
            {text('grounds.add')}
          </Button>
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text('forms.cancel')}</Button>
        <Button variant="contained" onClick={send}>
          {text('editor.save')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
