import TextField from '@mui/material/TextField'
import type { LimitUnit } from '../../api/generated/operations.ts'
import { keyIn, keysOf } from '../../texts/keys-of.ts'
import { texts } from '../../texts/loaded.ts'
import { useText } from '../../texts/use-text.ts'

type Props = {
  readonly value: LimitUnit
  readonly onValue: (unit: LimitUnit) => void
  readonly label?: string
}

/** 时限单位 — one of the four in which limits count. */
export const LimitUnitField = ({ value, onValue, label }: Props) => {
  const text = useText()
  return (
    <TextField
      select
      value={value}
      {...(label !== undefined && { label })}
      onChange={({ target }) => onValue(keyIn(texts.limitUnits, target.value) ?? value)}
      slotProps={{
        select: { native: true },
        inputLabel: { shrink: true },
        htmlInput: { 'aria-label': text('editor.limitUnit') },
      }}
    >
      {keysOf<LimitUnit>(texts.limitUnits).map((unit) => (
        <option key={unit} value={unit}>
          {text(`limitUnits.${unit}`)}
        </option>
      ))}
    </TextField>
  )
}
