import TextField from '@mui/material/TextField'
import { useText } from '../texts/use-text.ts'

type Props = { readonly required?: boolean }

/** 理由 — as it is kept with the request. */
export const ReasonField = ({ required = true }: Props) => {
  const text = useText()
  return (
    <TextField
      name="reason"
      label={text('timeRequests.reasonLabel')}
      required={required}
      multiline
      minRows={2}
      slotProps={{ htmlInput: { maxLength: 2000 } }}
    />
  )
}
