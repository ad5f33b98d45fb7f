import Autocomplete from '@mui/material/Autocomplete'
import TextField from '@mui/material/TextField'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useText } from '../texts/use-text.ts'
import { adopted, type Picked } from './adopted.ts'
import { useNoChoice } from './use-no-choice.ts'

type Props = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  /** What is picked from outside; where it changes, the field follows. */
  readonly first?: Picked | null
  readonly onPick?: (picked: Picked | null) => void
  /** What tells its rows from those of another field of that name. */
  readonly among?: string
  /** The rows whose names hold what is typed. */
  readonly find: (typed: string, signal: AbortSignal) => Promise<readonly Picked[]>
}

/** 选择 — one row of a long list, found by typing part of its name; the form carries its id. */
export const PickField = (given: Props) => {
  const { name, label, hint, first = null, onPick, among = '', find } = given
  const text = useText()
  const [picked, setPicked] = useState<Picked | null>(first)
  const [typed, setTyped] = useState(first?.label ?? '')
  const [wanted, setWanted] = useState<Picked | null>(first)
  if (wanted?.id !== first?.id || wanted?.label !== first?.label) {
    setWanted(first)
    const next = adopted({ picked, before: wanted, first })
    setPicked(next)
    // what somebody types meanwhile stays
    if (typed === (picked?.label ?? '')) setTyped(next?.label ?? '')
  }
  const looked = picked?.label === typed ? '' : typed.trim()
  const {
    data = [],
    isFetching,
    error,
  } = useQuery({
    queryKey: ['pick', name, among, looked],
    queryFn: ({ signal }) => find(looked, signal),
    placeholderData: (before) => before,
    staleTime: 30_000,
  })
  const noChoice = useNoChoice({ isFetching, error }, text('lists.noMatch'))
  return (
    <>
      <input type="hidden" name={name} value={picked?.id ?? ''} />
      <Autocomplete<Picked>
        options={
          picked === null ? [...data] : [picked, ...data.filter(({ id }) => id !== picked.id)]
        }
        value={picked}
        inputValue={typed}
        onChange={(_event, chosen) => {
          setPicked(chosen)
          onPick?.(chosen)
        }}
        onInputChange={(_event, words) => setTyped(words)}
        getOptionLabel={(option) => option.label}
        getOptionKey={({ id }) => id}
        isOptionEqualToValue={(one, other) => one.id === other.id}
        filterOptions={(options) => options}
        {...noChoice}
        clearText={text('forms.clear')}
        openText={text('forms.open')}
        closeText={text('app.close')}
        renderOption={({ key, ...props }, { label: words, more }) => (
          <li key={key} {...props}>
            {words}
            {more !== undefined && more !== '' && ` · ${more}`}
          </li>
        )}
        renderInput={(params) => <TextField {...params} label={label} helperText={hint} />}
      />
    </>
  )
}
