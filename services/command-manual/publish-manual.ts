import type { Act, Ctx } from '../ctx.ts'
import { editionNotDraft, notFound, versionConflict } from '../errors.ts'
import { compileManual } from './compile-manual.ts'
import type { DmnResource } from './compile-to-dmn.ts'
import { editionInForce } from './edition-in-force.ts'
import { lockManual } from './lock-manual.ts'
import { assertPublishable, manualFindings } from './manual-findings.ts'

type Publishing = {
  readonly act: Act
  /** Hands the resources to the engine; the same content again changes nothing there. */
  readonly deploy: (resources: readonly DmnResource[]) => Promise<void>
}
type Publication = {
  readonly editionId: string
  readonly from: Date
  /** Why it is published although its checks warn. */
  readonly reason?: string | undefined
}

/**
 * 发布手册 — an edition becomes the city's manual from an instant: checked, compiled, deployed, then marked, so that no case
 * is ever filed under an edition the engine does not have. Not one transaction: the engine stands outside; each part may be
 * repeated. Throws MANUAL_HAS_ERRORS, REASON_NEEDED and what compiling and marking throw.
 */
export async function publishManual({ act, deploy }: Publishing, asked: Publication) {
  const { editionId, from, reason } = asked
  const { edition, resources } = await act((ctx) => checkAndCompile(ctx, asked))
  await deploy(resources)
  const published = await act((ctx) =>
    markManualPublished(ctx, { editionId, from, reason, expectedVersion: edition.version }),
  )
  return { edition: published, resources }
}

/** What was published once is not checked again: the city has changed since. */
async function checkAndCompile(ctx: Ctx, { editionId, reason }: Publication) {
  const compiled = await compileManual(ctx, { editionId })
  if (compiled.edition.publishedAt === null)
    assertPublishable({ findings: await manualFindings(ctx.db, { editionId }), reason })
  return compiled
}

type Mark = Publication & { readonly expectedVersion: number }

/** 生效 — marks a deployed edition as published from an instant; throws EDITION_NOT_DRAFT, VERSION_CONFLICT. */
export async function markManualPublished(
  ctx: Ctx,
  { editionId, from, reason, expectedVersion }: Mark,
) {
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
      publishingReason: reason?.trim() || null,
      version: { increment: 1 },
    },
  })
  await supersedeEarlier(ctx)
  ctx.audit({
    action: 'publishManual',
    subjectType: 'ManualEdition',
    subjectId: editionId,
    details: {
      number: edition.number,
      from: from.toISOString(),
      ...(reason?.trim() && { reason: reason.trim() }),
    },
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
