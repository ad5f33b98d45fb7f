import type { Keyed } from '../../api/kept-key.ts'
import { sendFile } from '../../photos/send-file.ts'

/** 存档文件 — sends a document that is to be kept; sent again it is the same file. Answers its id. */
export const sendDocument = ({ file, idempotencyKey }: Keyed<{ readonly file: File }>) =>
  sendFile(file, {
    // two acts, two keys
    ...{ name: file.name, key: `${idempotencyKey}-file`, signal: new AbortController().signal },
    onProgress: () => undefined,
  })
