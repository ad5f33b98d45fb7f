import SearchIcon from '@mui/icons-material/Search'
import InputAdornment from '@mui/material/InputAdornment'
import TextField from '@mui/material/TextField'
import { useRef } from 'react'
import { useKeys } from '../shell/use-keys.ts'
import { useFilter } from './use-filter.ts'
import { useTypedFilter } from './use-typed-filter.ts'

type Props = { readonly name: string; readonly label: string; readonly hint: string }

/** 查询 — searched when the typing pauses; `/` goes here. */
export const TextFilter = ({ name, label, hint }: Props) => {
  const { value, setValue } = useFilter(name)
  const { typed, setTyped, composition } = useTypedFilter(value, setValue)
  const field = useRef<HTMLInputElement>(null)
  useKeys({ '/': () => field.current?.focus() })
  return (
    <TextField
      id={`filter-${name}`}
      label={label}
      placeholder={hint}
      value={typed}
      inputRef={field}
      onChange={({ target }) => setTyped(target.value)}
      {...composition}
      sx={{ flex: '1 1 260px', maxWidth: 420 }}
      slotProps={{
        inputLabel: { shrink: true },
        htmlInput: { type: 'search', maxLength: 200 },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <SearchIcon fontSize="small" />
            </InputAdornment>
          ),
        },
      }}
    />
  )
}
