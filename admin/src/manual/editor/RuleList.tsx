import RemoveIcon from '@mui/icons-material/DeleteOutlined'
import UpIcon from '@mui/icons-material/KeyboardArrowUp'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import type { UnitRuleKind } from '../../api/generated/operations.ts'
import { UnitField } from '../../forms/UnitField.tsx'
import { keyIn, keysOf } from '../../texts/keys-of.ts'
import { texts } from '../../texts/loaded.ts'
import { useText } from '../../texts/use-text.ts'
import { keyOfRow, movedUp, type RuleRow, withRow } from './rule-rows.ts'

type Props = {
  readonly rows: readonly RuleRow[]
  readonly onRows: (rows: readonly RuleRow[]) => void
}

/** 责任单位 — the units and rules of a line, in the order in which they are tried. */
export const RuleList = ({ rows, onRows }: Props) => {
  const text = useText()
  return (
    <Stack sx={{ gap: 2 }}>
      <Box component="ol" aria-label={text('manual.units')} sx={{ m: 0, pl: 2.5 }}>
        {rows.map(({ key, words }, at) => (
          <li key={key}>
            <Stack direction="row" sx={{ alignItems: 'center' }}>
              <Box sx={{ flexGrow: 1, overflowWrap: 'anywhere' }}>{words}</Box>
              {at > 0 && (
                <IconButton
                  aria-label={text('editor.up', { unit: words })}
                  onClick={() => onRows(movedUp(rows, at))}
                >
                  <UpIcon fontSize="small" />
                </IconButton>
              )}
              <IconButton
                aria-label={text('editor.takeOut', { unit: words })}
                onClick={() => onRows(rows.filter((row) => row.key !== key))}
              >
                <RemoveIcon fontSize="small" />
              </IconButton>
            </Stack>
          </li>
        ))}
      </Box>
      <AddRule onRow={(row) => onRows(withRow(rows, row))} />
    </Stack>
  )
}

const AddRule = ({ onRow }: { readonly onRow: (row: RuleRow) => void }) => {
  const text = useText()
  const [round, setRound] = useState(0)
  const add = (row: Omit<RuleRow, 'key'>) => {
    onRow({ ...row, key: keyOfRow(row) })
    setRound((before) => before + 1)
  }
  return (
    <Stack key={round} sx={{ gap: 2 }}>
      <UnitField
        name="addedUnit"
        label={text('editor.addUnit')}
        onPick={(picked) =>
          picked !== null &&
          add({ kind: 'NAMED_UNIT', unitId: picked.id, phrase: '', words: picked.label })
        }
      />
      <TextField
        select
        label={text('editor.addRule')}
        value=""
        onChange={({ target }) => {
          const kind = keyIn<UnitRuleKind>(texts.unitRuleKinds, target.value)
          if (kind !== undefined)
            add({ kind, unitId: null, phrase: '', words: text(`unitRuleKinds.${kind}`) })
        }}
        slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
      >
        <option value="">{text('editor.chooseRule')}</option>
        {keysOf<UnitRuleKind>(texts.unitRuleKinds)
          .filter((kind) => kind !== 'NAMED_UNIT')
          .map((kind) => (
            <option key={kind} value={kind}>
              {text(`unitRuleKinds.${kind}`)}
            </option>
          ))}
      </TextField>
    </Stack>
  )
}
