import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useFilter } from '../lists/use-filter.ts'
import { useText } from '../texts/use-text.ts'
import type { ListedEdition } from './list-editions.ts'

type Props = {
  readonly name: string
  readonly label: string
  readonly editions: readonly ListedEdition[]
}

/** 选择版本 — one edition of all there are. */
export const EditionChoice = ({ name, label, editions }: Props) => {
  const text = useText()
  const { value, setValue } = useFilter(name)
  return (
    <TextField
      select
      id={`filter-${name}`}
      label={label}
      value={editions.some(({ id }) => id === value) ? value : ''}
      onChange={({ target }) => setValue(target.value)}
      sx={{ minWidth: 200, flex: { xs: '1 1 100%', sm: '0 1 auto' } }}
      slotProps={{ inputLabel: { shrink: true } }}
    >
      {editions.map(({ id, number, status }) => (
        <MenuItem key={id} value={id}>
          {`${text('manual.numbered', { number })} · ${text(`editionStatuses.${status}`)}`}
        </MenuItem>
      ))}
    </TextField>
  )
}
