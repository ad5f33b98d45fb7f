import TextField from '@mui/material/TextField'
import { useId } from 'react'

type Props<Key extends string> = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly first: Key | null
  /** What the field says that says none of them; without it one is always chosen. */
  readonly none?: string
  readonly words: readonly (readonly [key: Key, words: string])[]
}

/** 选项 — a field of a form that is one key of a closed list, by its words. */
export const KeyField = <Key extends string>({
  name,
  label,
  hint,
  first,
  none,
  words,
}: Props<Key>) => (
  <TextField
    select
    id={useId()}
    name={name}
    label={label}
    helperText={hint}
    defaultValue={first ?? ''}
    slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
  >
    {none !== undefined && <option value="">{none}</option>}
    {words.map(([key, said]) => (
      <option key={key} value={key}>
        {said}
      </option>
    ))}
  </TextField>
)
