import TextField from '@mui/material/TextField'

type Props = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly value?: string | null
  readonly lines?: number
  readonly most?: number
}

/** 文字 — words in the form of an act on an edition. */
export const WordsField = ({ name, label, hint, value = '', lines = 1, most = 1000 }: Props) => (
  <TextField
    name={name}
    label={label}
    helperText={hint}
    defaultValue={value ?? ''}
    autoComplete="off"
    fullWidth
    {...(lines > 1 && { multiline: true, minRows: lines })}
    slotProps={{ htmlInput: { maxLength: most } }}
  />
)
