import { z } from 'zod'
import { claimAttachments } from '../attachments/bind-attachments.ts'
import { fileNotAccepted } from '../attachments/refusals.ts'
import type { Ctx } from '../ctx.ts'
import { notFound } from '../errors.ts'
import { legalDocuments } from './legal-documents.ts'

const Given = z.object({
  editionId: z.uuid(),
  title: z.string(),
  reference: z.string(),
  attachmentId: z.uuid(),
})

/** 依据文件 — a file that somebody sent becomes that of a document which an edition names, and so of every line that rests on it; further ones stand beside it. Throws NOT_FOUND, FILE_NOT_ACCEPTED. */
export async function attachLegalDocument(ctx: Ctx, input: z.input<typeof Given>) {
  const { editionId, title, reference, attachmentId: id } = Given.parse(input)
  const { cityId } = ctx.city
  const edition = await ctx.db.manualEdition.findFirst({ where: { id: editionId, cityId } })
  const named = edition === null ? [] : await legalDocuments(ctx.db, editionId)
  if (!named.some((document) => document.title === title && document.reference === reference))
    throw notFound('This document')
  await claimAttachments(ctx, [id])
  const { media, sha256 } = await ctx.db.attachment.update({
    where: { id },
    data: { legalTitle: title, legalReference: reference, boundAt: ctx.now() },
    select: { media: true, sha256: true },
  })
  if (media === 'WEBP') throw fileNotAccepted('A document is a PDF, a JPEG or a PNG.')
  ctx.audit({
    ...{ action: 'attachLegalDocument', subjectType: 'ManualEdition', subjectId: editionId },
    details: { title, reference, sha256 },
  })
  return { editionId }
}
