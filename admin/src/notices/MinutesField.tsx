import TextField from '@mui/material/TextField'
import { useText } from '../texts/use-text.ts'

type Props = { readonly name: string; readonly label: string; readonly minutes: number | null }

/** 分钟字段 — a time to sign, in minutes; empty where there is none. */
export const MinutesField = ({ name, label, minutes }: Props) => {
  const text = useText()
  return (
    <TextField
      name={name}
      type="number"
      label={label}
      helperText={text('receiptLimit.range')}
      defaultValue={minutes ?? ''}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: 1, max: 1440 } }}
    />
  )
}
