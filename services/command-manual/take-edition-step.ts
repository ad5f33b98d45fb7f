import type { ManualEdition, Prisma } from '../../prisma/generated/client.ts'
import type { EditionAct } from '../../prisma/generated/enums.ts'
import type { Ctx, Json } from '../ctx.ts'
import { notFound, versionConflict } from '../errors.ts'
import { statusAfter } from './edition-states.ts'
import { lockManual } from './lock-manual.ts'

type Expected = { readonly editionId: string; readonly expectedVersion: number }

/** 待办版本 — an edition of the acting city as whoever changes it last read it, locked. Throws NOT_FOUND, VERSION_CONFLICT. */
export async function lockedEdition(
  ctx: Ctx,
  { editionId, expectedVersion }: Expected,
): Promise<ManualEdition> {
  await lockManual(ctx)
  const { cityId } = ctx.city
  const edition = await ctx.db.manualEdition.findFirst({ where: { id: editionId, cityId } })
  if (edition === null) throw notFound('This manual edition')
  if (edition.version !== expectedVersion) throw versionConflict(`Manual edition ${edition.number}`)
  return edition
}

type Step = {
  readonly act: EditionAct
  /** The action's name in the audit. */
  readonly action: string
  readonly comment?: string | undefined
  readonly data?: Prisma.ManualEditionUpdateInput
  readonly details?: Readonly<Record<string, Json>>
}

/** 流转 — takes an edition to its next state, and keeps who did it, when, and what was said. Throws as `statusAfter`. */
export async function takeEditionStep(
  ctx: Ctx,
  edition: ManualEdition,
  { act, action, comment, data = {}, details = {} }: Step,
): Promise<ManualEdition> {
  const { id: editionId, cityId, number } = edition
  const status = statusAfter(edition, act)
  const said = comment?.trim() || null
  const changed = await ctx.db.manualEdition.update({
    where: { id: editionId },
    data: { ...data, status, version: { increment: 1 } },
  })
  const byPerson = ctx.actor.kind !== 'SYSTEM'
  await ctx.db.manualEditionStep.create({
    data: {
      ...{ cityId, editionId, act, status, at: ctx.now(), comment: said },
      byId: byPerson ? ctx.actor.id : null,
      byName: byPerson ? ctx.actor.name : null,
    },
  })
  ctx.audit({
    ...{ action, subjectType: 'ManualEdition', subjectId: editionId },
    details: { number, ...details, ...(said !== null && { reason: said }) },
  })
  return changed
}
