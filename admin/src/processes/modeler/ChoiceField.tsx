import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'

type Props = {
  readonly label: string
  readonly value: string
  readonly choices: readonly (readonly [value: string, name: string])[]
  readonly onChoose: (value: string) => void
}

/** 选择 — of a few; what the model says stands there although nobody could choose it here. */
export const ChoiceField = ({ label, value, choices, onChoose }: Props) => {
  const known = value === '' || choices.some(([choice]) => choice === value)
  const offered = known ? choices : [...choices, [value, value] as const]
  return (
    <TextField
      select
      label={label}
      value={value}
      fullWidth
      onChange={({ target }) => onChoose(target.value)}
    >
      {offered.map(([choice, name]) => (
        <MenuItem key={choice} value={choice}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  )
}
