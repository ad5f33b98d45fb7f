import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useClassName } from '../cases/use-class-name.ts'
import { useNamed, useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import type { Order } from './OrderSheet.tsx'

type Props = Order & { readonly link: string }

/** 复制短信 — the link alone, or the order as a message to send by hand. */
export const CopyOrder = ({ caseFile, slip, link }: Props) => {
  const text = useText()
  const named = useNamed()
  const classOf = useClassName()
  const { instantInFull } = useTimes()
  const [copied, setCopied] = useState('')
  const [byHand, setByHand] = useState<string | null>(null)
  const { dueAt } = slip.sheet
  const message = text('orderSlips.message', {
    unit: named(slip.unit),
    number: caseFile.caseNumber,
    problem: classOf(caseFile),
    place: caseFile.address,
    due: dueAt === null ? '' : instantInFull(dueAt),
    link,
  })
  const copy = async (words: string) => {
    try {
      await navigator.clipboard.writeText(words)
      setCopied(words)
    } catch {
      // a page that came without TLS may not write to the clipboard
      setByHand(words)
    }
  }
  return (
    <>
      <Button onClick={() => copy(link)}>
        {text(copied === link ? 'orderSlips.copied' : 'orderSlips.copyLink')}
      </Button>
      <Button onClick={() => copy(message)}>
        {text(copied === message ? 'orderSlips.copied' : 'orderSlips.copyMessage')}
      </Button>
      {byHand !== null && (
        <TextField
          label={text('orderSlips.copyByHand')}
          value={byHand}
          multiline
          fullWidth
          slotProps={{ htmlInput: { readOnly: true } }}
        />
      )}
    </>
  )
}
