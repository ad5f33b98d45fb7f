import type { Act } from '../ctx.ts'
import type { FileStore } from './file-store.ts'

type Room = { readonly act: Act; readonly files: FileStore }

const keptMs = 24 * 60 * 60 * 1000
const atOnce = 100

/**
 * 清理附件 — removes what was sent a day ago and taken along by nobody: first nobody may take it any more, then
 * the file goes, then its key. Whatever breaks off in between goes on the next time.
 */
export async function removeOrphans({ act, files }: Room): Promise<number> {
  const orphans = await act(async (ctx) => {
    const unbound = { caseId: null, manualEditionId: null, legalTitle: null }
    const ofCity = { cityId: ctx.city.cityId, ...unbound, storageKey: { not: null } }
    const uploadedAt = { lt: new Date(ctx.now().getTime() - keptMs) }
    await ctx.db.attachment.updateMany({
      where: { ...ofCity, removedAt: null, uploadedAt },
      data: { removedAt: ctx.now(), takenAt: null, longitude: null, latitude: null, name: null },
    })
    return ctx.db.attachment.findMany({
      where: { ...ofCity, removedAt: { not: null }, uploadedAt },
      select: { id: true, storageKey: true },
      take: atOnce,
    })
  })
  for (const { id, storageKey } of orphans) {
    if (storageKey !== null) await files.remove(storageKey)
    await act(({ db }) => db.attachment.update({ where: { id }, data: { storageKey: null } }))
  }
  return orphans.length
}
