import TextField from '@mui/material/TextField'
import { keyIn, keysOf } from '../../texts/keys-of.ts'
import { useText } from '../../texts/use-text.ts'
import type { Choice } from './choices.ts'

type Props<Value extends string> = {
  readonly choice: Choice<Value>
  readonly value: Value
  readonly onValue: (value: Value) => void
  readonly labeled?: boolean
  readonly focused?: boolean
}

/** 选择 — one of what a line may say. */
export const ChoiceField = <Value extends string>({
  choice: { label, words },
  value,
  onValue,
  labeled = false,
  focused = false,
}: Props<Value>) => {
  const text = useText()
  return (
    <TextField
      select
      autoFocus={focused}
      value={value}
      {...(labeled && { label: text(label) })}
      onChange={({ target }) => onValue(keyIn(words, target.value) ?? value)}
      slotProps={{
        select: { native: true },
        inputLabel: { shrink: true },
        htmlInput: { 'aria-label': text(label) },
      }}
    >
      {keysOf<Value>(words).map((one) => (
        <option key={one} value={one}>
          {text(words[one])}
        </option>
      ))}
    </TextField>
  )
}
