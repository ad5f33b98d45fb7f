import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { useId, useState } from 'react'
import { useText } from '../../texts/use-text.ts'
import { EntryUnits } from '../EntryUnits.tsx'
import type { Line } from './change-lines.ts'
import { RuleList } from './RuleList.tsx'
import { keyOfRow, type RuleRow, rulesGiven } from './rule-rows.ts'
import { ShownCell } from './ShownCell.tsx'
import { useEditor } from './use-editor.ts'
import { useOpenCell } from './use-open-cell.ts'

type UnitName = (id: string | null) => string | null
type Props = { readonly line: Line; readonly unitName: UnitName }

/** 责任单位 — the units of a line; edited in a list of their own. */
export const UnitsCell = ({ line, unitName }: Props) => {
  const { open, close } = useOpenCell(line, 'units')
  return (
    <>
      <ShownCell line={line} field="units">
        <EntryUnits rules={line.rules} unitName={unitName} />
      </ShownCell>
      {open && <UnitsDialog line={line} unitName={unitName} onClose={close} />}
    </>
  )
}

const UnitsDialog = ({ unitName, onClose, ...given }: Props & { readonly onClose: () => void }) => {
  // as it was when one began: what somebody else makes of it meanwhile is a conflict
  const [line] = useState(given.line)
  const text = useText()
  const title = useId()
  const { save } = useEditor()
  const [rows, setRows] = useState<readonly RuleRow[]>(() =>
    line.rules.map((rule) => ({
      ...rule,
      key: keyOfRow(rule),
      words: unitName(rule.unitId) ?? (rule.phrase || text(`unitRuleKinds.${rule.kind}`)),
    })),
  )
  const send = () => {
    const words = rows.map((row) => row.words).join('、')
    save({ line, field: 'units', given: { rules: rulesGiven(rows) }, words })
    onClose()
  }
  return (
    <Dialog open fullWidth maxWidth="xs" aria-labelledby={title} onClose={onClose}>
      <DialogTitle id={title}>
        {text('editor.unitsOf', { name: line.className, number: line.conditionNo })}
      </DialogTitle>
      <DialogContent>
        <RuleList rows={rows} onRows={setRows} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text('forms.cancel')}</Button>
        <Button variant="contained" disabled={rows.length === 0} onClick={send}>
          {text('editor.save')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
