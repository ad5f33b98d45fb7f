import { useRef, useState } from 'react'
import { useAct } from '../api/use-act.ts'
import { uploadModel } from './change-drafts.ts'
import { isMadeFrom } from './model-file.ts'
import type { Draft } from './use-processes.ts'

/** A file, and what it is to replace as its reader saw it. */
type Upload = { readonly file: File; readonly draft: Draft }

/** 上传模型 — sends a file at once, or after a second word where it may take somebody’s work away. */
export function useUpload(draft: Draft, onDone: () => void) {
  const { perform, busy, error } = useAct(uploadModel)
  const [asked, setAsked] = useState<Upload | null>(null)
  const sent = useRef<number | null>(null)
  const send = async (upload: Upload) => {
    setAsked(null)
    const { id: processDraftId, version: expectedVersion } = upload.draft
    const saved = await perform({ processDraftId, expectedVersion, file: upload.file })
    if (saved === null) return
    sent.current = saved.version
    onDone()
  }
  const choose = (file: File) => {
    const upload = { file, draft }
    const made = isMadeFrom(draft, { fileName: file.name, sent: sent.current })
    return made ? send(upload) : setAsked(upload)
  }
  return { busy, error, asked, choose, send, leave: () => setAsked(null) }
}
