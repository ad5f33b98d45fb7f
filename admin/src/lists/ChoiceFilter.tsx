import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useText } from '../texts/use-text.ts'
import { useFilter } from './use-filter.ts'

type Choice = { readonly value: string; readonly label: string }
type Props = {
  readonly name: string
  readonly label: string
  readonly choices: readonly Choice[]
  /** Filters that narrow further by what is chosen here. */
  readonly within?: readonly string[]
}

/** One filter that is picked from a list; picking `any` takes it away. */
export const ChoiceFilter = ({ name, label, choices, within = [] }: Props) => {
  const text = useText()
  const { value, setValue } = useFilter(name, within)
  const known = choices.some((choice) => choice.value === value)
  return (
    <TextField
      select
      id={`filter-${name}`}
      label={label}
      value={known ? value : ''}
      onChange={({ target }) => setValue(target.value)}
      sx={{ minWidth: 140, flex: { xs: '1 1 40%', sm: '0 0 auto' } }}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
    >
      <MenuItem value="">{text('lists.any')}</MenuItem>
      {choices.map((choice) => (
        <MenuItem key={choice.value} value={choice.value}>
          {choice.label}
        </MenuItem>
      ))}
    </TextField>
  )
}
