import type { ManualEdition, Prisma } from '../../prisma/generated/client.ts'
import { editionNotDraft } from '../command-manual/edition-refusals.ts'
import { lockManual } from '../command-manual/lock-manual.ts'
import type { Ctx } from '../ctx.ts'
import { notFound } from '../errors.ts'
import type { DraftLine } from './edited-line.ts'

/** 锁定草稿 — an edition whose lines may be changed, held until the act commits. Throws NOT_FOUND, EDITION_NOT_DRAFT. */
export async function lockDraft(ctx: Ctx, editionId: string): Promise<ManualEdition> {
  await lockManual(ctx)
  const edition = await ctx.db.manualEdition.findFirst({
    where: { id: editionId, cityId: ctx.city.cityId },
  })
  if (edition === null) throw notFound('This manual edition')
  if (edition.status !== 'DRAFT') throw editionNotDraft(edition.number)
  return edition
}

/** The same for one of its lines. */
export async function lockLine(ctx: Ctx, entryId: string) {
  await lockManual(ctx)
  const [line] = await draftLines(ctx, { id: entryId })
  if (line === undefined) throw notFound('This line')
  return { edition: await lockDraft(ctx, line.editionId), line }
}

/** Lines of the acting city with their rules, in the manual's order. */
export const draftLines = (ctx: Ctx, where: Prisma.ManualEntryWhereInput): Promise<DraftLine[]> =>
  ctx.db.manualEntry.findMany({
    where: { AND: [where, { cityId: ctx.city.cityId }] },
    include: { rules: { orderBy: { position: 'asc' } } },
    orderBy: [{ kind: 'asc' }, { classCode: 'asc' }, { conditionNo: 'asc' }],
  })
