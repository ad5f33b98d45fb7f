import { AttachManualScan } from '../../api/generated/operations.ts'
import { accepted, ask } from '../../api/graphql.ts'
import { newKey } from '../../api/new-key.ts'
import { sendFile } from '../../photos/send-file.ts'

type Given = {
  readonly editionId: string
  readonly file: File
  readonly idempotencyKey?: string
}

/** 签发扫描件 — sends a file, and makes it the scan of an edition. Throws ApiError. */
export async function attachManualScan({ editionId, file, idempotencyKey = newKey() }: Given) {
  const sent = new AbortController()
  const attachmentId = await sendFile(file, {
    ...{ name: file.name, key: newKey(), signal: sent.signal },
    onProgress: () => undefined,
  })
  const input = { editionId, attachmentId, idempotencyKey }
  return accepted((await ask(AttachManualScan, { input })).attachManualScan)
}
