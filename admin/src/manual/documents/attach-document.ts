import { AttachLegalDocument } from '../../api/generated/operations.ts'
import { accepted, ask } from '../../api/graphql.ts'
import type { Keyed } from '../../api/kept-key.ts'
import { sendDocument } from '../files/send-document.ts'

type Given = {
  readonly editionId: string
  readonly title: string
  readonly reference: string
  readonly file: File
}

/** 依据文件 — sends a file, and makes it that of a document. Throws ApiError. */
export async function attachLegalDocument({ file, ...given }: Keyed<Given>) {
  const { idempotencyKey } = given
  const input = { ...given, attachmentId: await sendDocument({ file, idempotencyKey }) }
  return accepted((await ask(AttachLegalDocument, { input })).attachLegalDocument)
}
