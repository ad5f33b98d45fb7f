import type { Ctx } from '../ctx.ts'
import { notFound } from '../errors.ts'

/** 查找文件 — a file of a case that the asker may see, the scan of an edition, a document that its lines rest on, or a file of their own that nothing has yet. Throws NOT_FOUND. */
export async function findFile({ db, actor }: Ctx, id: string) {
  const found = await db.attachment.findFirst({
    where: {
      ...{ id, storedAt: { not: null }, removedAt: null },
      OR: [
        { caseId: { not: null } },
        { manualEditionId: { not: null } },
        { legalTitle: { not: null } },
        { uploadedById: actor.id ?? id },
      ],
    },
    select: { id: true, storageKey: true, media: true, name: true, bytes: true, sha256: true },
  })
  if (found === null || found.storageKey === null) throw notFound('This file')
  return { ...found, storageKey: found.storageKey }
}
