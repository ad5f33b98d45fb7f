import TextField from '@mui/material/TextField'
import { useFilter } from './use-filter.ts'

type Props = { readonly name: string; readonly label: string }

/** One filter that is a day of the calendar. */
export const DayFilter = ({ name, label }: Props) => {
  const { value, setValue } = useFilter(name)
  return (
    <TextField
      type="date"
      id={`filter-${name}`}
      label={label}
      value={value}
      onChange={({ target }) => setValue(target.value)}
      sx={{ flex: { xs: '1 1 40%', sm: '0 0 auto' } }}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  )
}
