import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useState } from 'react'
import { ReadProcessDraft } from '../../api/generated/operations.ts'
import { ask } from '../../api/graphql.ts'
import { useModelingTexts } from '../../texts/modeling/use-modeling-texts.ts'
import { useText } from '../../texts/use-text.ts'
import type { Draft } from '../use-processes.ts'
import type { Saver } from './saving.ts'

type Props = {
  readonly draft: Pick<Draft, 'id'>
  readonly saver: Pick<Saver, 'replace' | 'drop'>
  /** What is drawn or typed here, to be kept elsewhere. */
  readonly file: () => Promise<{ readonly name: string; readonly content: string }>
  readonly onReadAgain: () => void
}

/** 两份改动 — a colleague has saved meanwhile: one of both goes on, and nothing is lost before somebody has chosen. */
export const Conflict = ({ draft, saver, file, onReadAgain }: Props) => {
  const { conflict } = useModelingTexts()
  const text = useText()
  const [failed, setFailed] = useState(false)
  const goOn = async () => {
    setFailed(false)
    try {
      const { node } = await ask(ReadProcessDraft, { id: draft.id })
      if (node?.__typename === 'ProcessDraft') saver.replace(node.version)
    } catch {
      setFailed(true)
    }
  }
  const download = async () => {
    const { name, content } = await file()
    const link = document.createElement('a')
    link.href = `data:text/plain;charset=utf-8,${encodeURIComponent(content)}`
    link.download = name
    link.click()
  }
  return (
    <Alert severity="warning" role="alert">
      {conflict.said}
      <Stack direction="row" sx={{ gap: 1, mt: 1, flexWrap: 'wrap' }}>
        <Button variant="outlined" onClick={() => void download()}>
          {conflict.download}
        </Button>
        <Button
          variant="outlined"
          title={conflict.theirsAdvice}
          onClick={() => {
            saver.drop()
            onReadAgain()
          }}
        >
          {conflict.theirs}
        </Button>
        <Button
          variant="outlined"
          color="error"
          title={conflict.mineAdvice}
          onClick={() => void goOn()}
        >
          {conflict.mine}
        </Button>
      </Stack>
      {failed && text('errors.OFFLINE')}
    </Alert>
  )
}
