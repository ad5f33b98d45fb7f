import type { Ctx } from '../ctx.ts'
import { notFound, versionConflict } from '../errors.ts'

type Expected = { readonly editionId: string; readonly expectedVersion?: number }

/**
 * 预期版本 — the edition is still as whoever publishes it last read it; one already published may be
 * published again. Throws NOT_FOUND, VERSION_CONFLICT.
 */
export async function expectEdition({ db, city }: Ctx, { editionId, expectedVersion }: Expected) {
  const edition = await db.manualEdition.findFirst({
    where: { id: editionId, cityId: city.cityId },
    select: { number: true, version: true, publishedAt: true },
  })
  if (edition === null) throw notFound('This manual edition')
  const changed = expectedVersion !== undefined && edition.version !== expectedVersion
  if (changed && edition.publishedAt === null)
    throw versionConflict(`Manual edition ${edition.number}`)
  return { editionId }
}
