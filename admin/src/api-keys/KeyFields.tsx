import TextField from '@mui/material/TextField'
import { useText } from '../texts/use-text.ts'
import { Scopes } from './Scopes.tsx'

/** 密钥内容 — for which system, in which roles, until when. */
export const KeyFields = () => {
  const text = useText()
  return (
    <>
      <TextField
        name="name"
        label={text('apiKeys.name')}
        helperText={text('apiKeys.nameHint')}
        autoComplete="off"
        autoFocus
        slotProps={{ htmlInput: { maxLength: 100 } }}
      />
      <Scopes />
      <TextField
        type="date"
        name="expiresOn"
        label={text('apiKeys.expiresOn')}
        helperText={text('apiKeys.expiresHint')}
        slotProps={{ inputLabel: { shrink: true } }}
      />
    </>
  )
}
