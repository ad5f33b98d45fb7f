import UploadIcon from '@mui/icons-material/UploadFileOutlined'
import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useRef } from 'react'
import { codeOf } from '../api/api-error.ts'
import { useAct } from '../api/use-act.ts'
import { useText } from '../texts/use-text.ts'
import { saveProcessDraft } from './change-drafts.ts'
import type { Draft } from './use-processes.ts'

type Props = { readonly draft: Draft; readonly onDone: () => void }

/** 上传模型 — a .bpmn file takes the place of what the draft says; what is refused changes nothing. */
export const UploadModel = ({ draft, onDone }: Props) => {
  const text = useText()
  const field = useRef<HTMLInputElement>(null)
  const { perform, busy, error } = useAct(saveProcessDraft)
  const send = async (file: File | undefined) => {
    if (file === undefined) return
    const choice = { processDraftId: draft.id, expectedVersion: draft.version }
    if ((await perform({ ...choice, xml: await file.text() })) !== null) onDone()
  }
  const code = codeOf(error)
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<UploadIcon />}
        loading={busy}
        onClick={() => field.current?.click()}
      >
        {text('processes.upload')}
      </Button>
      <input
        ref={field}
        type="file"
        accept=".bpmn,.xml"
        hidden
        aria-label={text('processes.upload')}
        onChange={({ target }) => {
          void send(target.files?.[0])
          // the same file, mended, is chosen again
          target.value = ''
        }}
      />
      {error !== null && (
        <Alert severity="error" role="alert" sx={{ width: '100%' }}>
          {text(code === 'MODEL_INVALID' ? 'processes.uploadRefused' : `errors.${code}`)}
        </Alert>
      )}
    </>
  )
}
