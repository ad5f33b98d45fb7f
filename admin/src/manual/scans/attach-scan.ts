import { AttachManualScan } from '../../api/generated/operations.ts'
import { accepted, ask } from '../../api/graphql.ts'
import type { Keyed } from '../../api/kept-key.ts'
import { sendFile } from '../../photos/send-file.ts'

type Given = { readonly editionId: string; readonly file: File }

/** 签发扫描件 — sends a file, and makes it the scan of an edition. Throws ApiError. */
export async function attachManualScan({ editionId, file, idempotencyKey }: Keyed<Given>) {
  const sent = new AbortController()
  const attachmentId = await sendFile(file, {
    // sent again it is the same file: two acts, two keys
    ...{ name: file.name, key: `${idempotencyKey}-file`, signal: sent.signal },
    onProgress: () => undefined,
  })
  const input = { editionId, attachmentId, idempotencyKey }
  return accepted((await ask(AttachManualScan, { input })).attachManualScan)
}
