import TextField from '@mui/material/TextField'

type Props = { readonly name: string; readonly label: string; readonly hint?: string }

/** 日期 — a day of the calendar in a form. */
export const DayField = ({ name, label, hint }: Props) => (
  <TextField
    type="date"
    name={name}
    label={label}
    helperText={hint}
    fullWidth
    slotProps={{ inputLabel: { shrink: true } }}
  />
)
