import TextField from '@mui/material/TextField'
import type { LineDispatch } from '../../api/generated/operations.ts'
import { en } from '../../texts/en.ts'
import { keyIn, keysOf } from '../../texts/keys-of.ts'
import { useText } from '../../texts/use-text.ts'

type Props = {
  readonly value: LineDispatch
  readonly onValue: (dispatch: LineDispatch) => void
  readonly label?: string
  readonly focused?: boolean
}

/** 派遣方式 — by the city's rule, automatic, or proposed. */
export const LineDispatchField = ({ value, onValue, label, focused = false }: Props) => {
  const text = useText()
  return (
    <TextField
      select
      autoFocus={focused}
      value={value}
      {...(label !== undefined && { label })}
      onChange={({ target }) => onValue(keyIn(en.lineDispatches, target.value) ?? value)}
      slotProps={{
        select: { native: true },
        inputLabel: { shrink: true },
        htmlInput: { 'aria-label': text('grounds.dispatch') },
      }}
    >
      {keysOf<LineDispatch>(en.lineDispatches).map((dispatch) => (
        <option key={dispatch} value={dispatch}>
          {text(`lineDispatches.${dispatch}`)}
        </option>
      ))}
    </TextField>
  )
}
