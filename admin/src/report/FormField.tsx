import TextField, { type TextFieldProps } from '@mui/material/TextField'
import type { Typed } from './draft.ts'
import type { Form } from './use-form.ts'
import { idOf } from './use-sending.ts'

type Props = Pick<TextFieldProps, 'multiline' | 'minRows' | 'autoComplete' | 'type' | 'sx'> & {
  readonly form: Form
  readonly field: Typed
  readonly label: string
  readonly hint?: string
  readonly required?: boolean
  readonly most: number
}

/** One field of the form, with what is wrong with it. */
export const FormField = ({ form, field, hint, most, autoComplete = 'off', ...rest }: Props) => {
  const complaint = form.complaintOf(field)
  return (
    <TextField
      id={idOf(field)}
      fullWidth
      autoComplete={autoComplete}
      value={form.draft[field]}
      onChange={({ target }) => form.change({ [field]: target.value })}
      error={complaint !== null}
      helperText={complaint ?? hint}
      slotProps={{ htmlInput: { maxLength: most } }}
      {...rest}
    />
  )
}
