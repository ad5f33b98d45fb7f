import UploadIcon from '@mui/icons-material/UploadFileOutlined'
import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useRef } from 'react'
import { Reason } from '../forms/Reason.tsx'
import { useText } from '../texts/use-text.ts'
import { ReplaceDraft } from './ReplaceDraft.tsx'
import { reasonOf, uploadRefusalOf } from './refusal-of.ts'
import type { Draft } from './use-processes.ts'
import { useUpload } from './use-upload.ts'

type Props = { readonly draft: Draft; readonly onDone: () => void }

/** 上传模型 — a .bpmn file takes the place of what the draft says; what is refused changes nothing. */
export const UploadModel = ({ draft, onDone }: Props) => {
  const text = useText()
  const field = useRef<HTMLInputElement>(null)
  const { busy, error, asked, choose, send, leave } = useUpload(draft, onDone)
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
          const [file] = target.files ?? []
          if (file !== undefined) void choose(file)
          // the same file, mended, is chosen again
          target.value = ''
        }}
      />
      {asked !== null && (
        <ReplaceDraft draft={asked.draft} onReplace={() => void send(asked)} onClose={leave} />
      )}
      {error !== null && (
        <Alert severity="error" role="alert" sx={{ width: '100%' }}>
          {text(uploadRefusalOf(error))}
          <Reason said={reasonOf(error)} />
        </Alert>
      )}
    </>
  )
}
