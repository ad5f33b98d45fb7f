import { AttachManualScan } from '../../api/generated/operations.ts'
import { accepted, ask } from '../../api/graphql.ts'
import type { Keyed } from '../../api/kept-key.ts'
import { sendDocument } from '../files/send-document.ts'

type Given = { readonly editionId: string; readonly file: File }

/** 签发扫描件 — sends a file, and makes it the scan of an edition. Throws ApiError. */
export async function attachManualScan({ editionId, file, idempotencyKey }: Keyed<Given>) {
  const attachmentId = await sendDocument({ file, idempotencyKey })
  const input = { editionId, attachmentId, idempotencyKey }
  return accepted((await ask(AttachManualScan, { input })).attachManualScan)
}
