import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useRef, useState } from 'react'
import { useText } from '../texts/use-text.ts'

type Props = { readonly secret: string; readonly label?: string }
type Copied = 'copied' | 'copyByHand' | null

/** 密钥内容 — with a button that copies it; where the browser forbids that, it is marked for the hand. */
export const SecretText = ({ secret, label }: Props) => {
  const text = useText()
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState<Copied>(null)
  const copy = async () => {
    field.current?.select()
    setCopied(await copyOf(secret))
  }
  return (
    <Stack direction="row" sx={{ gap: 1, alignItems: 'flex-start' }}>
      <TextField
        fullWidth
        label={label ?? text('apiKeys.secret')}
        value={secret}
        inputRef={field}
        helperText={<span role="status">{copied === null ? '' : text(`apiKeys.${copied}`)}</span>}
        slotProps={{
          htmlInput: { readOnly: true, style: { fontFamily: 'ui-monospace, monospace' } },
        }}
      />
      <Button variant="contained" onClick={copy} autoFocus sx={{ minHeight: 38, flexShrink: 0 }}>
        {text('apiKeys.copy')}
      </Button>
    </Stack>
  )
}

/** A page that came without TLS may not write to the clipboard. */
async function copyOf(secret: string): Promise<Copied> {
  try {
    await navigator.clipboard.writeText(secret)
    return 'copied'
  } catch {
    return 'copyByHand'
  }
}
