import type { Act, Ctx } from '../ctx.ts'
import { editionNotDraft, notFound, versionConflict } from '../errors.ts'
import { compileManual } from './compile-manual.ts'
import type { DmnResource } from './compile-to-dmn.ts'
import { editionInForce } from './edition-in-force.ts'
import { lockManual } from './lock-manual.ts'

type Publishing = {
  readonly act: Act
  /** Hands the resources to the engine; the same content again changes nothing there. */
  readonly deploy: (resources: readonly DmnResource[]) => Promise<void>
}
type Publication = { readonly editionId: string; readonly from: Date }

/**
 * 发布手册 — an edition becomes the city's manual from an instant: compiled, deployed, then marked, so that no case is ever
 * filed under an edition the engine does not have. Not one transaction: the engine stands outside; each part may be repeated.
 */
export async function publishManual({ act, deploy }: Publishing, { editionId, from }: Publication) {
  const { edition, resources } = await act((ctx) => compileManual(ctx, { editionId }))
  await deploy(resources)
  const published = await act((ctx) =>
    markManualPublished(ctx, { editionId, from, expectedVersion: edition.version }),
  )
  return { edition: published, resources }
}

type Mark = Publication & { readonly expectedVersion: number }

/** 生效 — marks a deployed edition as published from an instant; throws EDITION_NOT_DRAFT, VERSION_CONFLICT. */
export async function markManualPublished(ctx: Ctx, { editionId, from, expectedVersion }: Mark) {
  await lockManual(ctx)
  const { cityId } = ctx.city
  const edition = await ctx.db.manualEdition.findFirst({ where: { id: editionId, cityId } })
  if (edition === null) throw notFound(`Manual edition ${editionId}`)
  if (edition.publishedAt !== null) {
    if (edition.inForceFrom?.getTime() !== from.getTime()) throw editionNotDraft(edition.number)
    return edition
  }
  if (edition.version !== expectedVersion) throw versionConflict(`Manual edition ${edition.number}`)
  await offerClasses(ctx, editionId, edition.standard)
  await ctx.db.manualEdition.update({
    where: { id: editionId },
    data: {
      status: 'PUBLISHED',
      inForceFrom: from,
      publishedAt: ctx.now(),
      version: { increment: 1 },
    },
  })
  await supersedeEarlier(ctx)
  ctx.audit({
    action: 'publishManual',
    subjectType: 'ManualEdition',
    subjectId: editionId,
    details: { number: edition.number, from: from.toISOString() },
  })
  return ctx.db.manualEdition.findUniqueOrThrow({ where: { id: editionId } })
}

async function offerClasses({ db, city: { cityId } }: Ctx, editionId: string, standard: string) {
  const codes = await db.manualEntry.findMany({
    where: { editionId },
    select: { classCode: true },
    distinct: ['kind', 'classCode'],
  })
  await db.catalogueClass.updateMany({
    where: {
      cityId,
      standard,
      active: false,
      code: { in: codes.map(({ classCode }) => classCode) },
    },
    data: { active: true },
  })
}

/** An edition published for later does not yet end the one in force. */
async function supersedeEarlier(ctx: Ctx): Promise<void> {
  const { cityId } = ctx.city
  const current = await editionInForce(ctx, { cityId, at: ctx.now() })
  if (current === null) return
  await ctx.db.manualEdition.updateMany({
    where: {
      cityId,
      status: 'PUBLISHED',
      id: { not: current.id },
      inForceFrom: { lte: current.inForceFrom ?? ctx.now() },
    },
    data: { status: 'SUPERSEDED', version: { increment: 1 } },
  })
}
