import { z } from 'zod'
import { claimAttachments } from '../attachments/bind-attachments.ts'
import { fileNotAccepted } from '../attachments/refusals.ts'
import type { Ctx } from '../ctx.ts'
import { notFound } from '../errors.ts'

const Given = z.object({ editionId: z.uuid(), attachmentId: z.uuid() })

/** 签发扫描件 — a file that somebody sent becomes the scan of a published edition; further ones stand beside it. Throws NOT_FOUND, FILE_NOT_ACCEPTED. */
export async function attachManualScan(ctx: Ctx, input: z.input<typeof Given>) {
  const { editionId, attachmentId: id } = Given.parse(input)
  const { cityId } = ctx.city
  const edition = await ctx.db.manualEdition.findFirst({
    where: { id: editionId, cityId, publishedAt: { not: null } },
  })
  if (edition === null) throw notFound('This published edition')
  await claimAttachments(ctx, [id])
  const { media, sha256 } = await ctx.db.attachment.update({
    where: { id },
    data: { manualEditionId: editionId, boundAt: ctx.now() },
    select: { media: true, sha256: true },
  })
  if (media === 'WEBP') throw fileNotAccepted('A scan is a PDF, a JPEG or a PNG.')
  ctx.audit({
    ...{ action: 'attachManualScan', subjectType: 'ManualEdition', subjectId: editionId },
    details: { number: edition.number, sha256 },
  })
  return { editionId }
}
