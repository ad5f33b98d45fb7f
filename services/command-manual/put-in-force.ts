import type { ManualEdition, Prisma } from '../../prisma/generated/client.ts'
import type { Act, Ctx } from '../ctx.ts'
import { classRetired, notFound, versionConflict } from '../errors.ts'
import { assertNotHeld } from '../held-by-release.ts'
import { assertFree } from './assert-free.ts'
import { compileManual } from './compile-manual.ts'
import type { DmnResource } from './compile-to-dmn.ts'
import { editionBeneath } from './edition-in-force.ts'
import { editionNotDraft, instantPast } from './edition-refusals.ts'
import { statusAfter } from './edition-states.ts'
import { lockManual } from './lock-manual.ts'
import { frozenContent } from './manual-content.ts'
import { assertPublishable, manualFindings } from './manual-findings.ts'
import { takeEditionStep } from './take-edition-step.ts'

export type Publishing = {
  readonly act: Act
  /** Hands the resources to the engine; the same content again changes nothing there. */
  readonly deploy: (resources: readonly DmnResource[]) => Promise<void>
}
export type Publication = {
  readonly editionId: string
  /** Null for at once. */
  readonly from: Date | null
  /** 失效 — of a temporary order, after which the edition beneath rules again; null for an edition of its own. */
  readonly until?: Date | null
  /** Why it is published although its checks warn. */
  readonly reason?: string | undefined
}
/** By whom, and what the edition is to keep of it. */
export type Way = {
  readonly act: 'PUBLISH' | 'BOOTSTRAP'
  readonly action: string
  readonly expectedVersion?: number | undefined
  /** The release that brings it, where one does. */
  readonly releaseId?: string
  readonly data?: Prisma.ManualEditionUpdateInput
  /** What else has to be so, asked under the city's lock. */
  readonly assert?: (ctx: Ctx, edition: ManualEdition) => Promise<void>
  /** What is kept of it, once it is certain. */
  readonly keep?: (ctx: Ctx, edition: ManualEdition) => Promise<void>
}

/**
 * 生效 — an edition becomes the city's manual from an instant: checked, compiled, deployed, then marked, so that no case
 * is ever filed under an edition the engine does not have. Not one transaction: the engine stands outside; each part may be
 * repeated. Throws MANUAL_HAS_ERRORS, REASON_NEEDED, PHRASES_UNCONFIRMED, INSTANT_PAST, INSTANT_TAKEN, and what its state refuses.
 */
export async function putInForce({ act, deploy }: Publishing, asked: Publication, way: Way) {
  const { edition, resources } = await act((ctx) => compilePublishable(ctx, asked, way))
  await deploy(resources)
  const expectedVersion = way.expectedVersion ?? edition.version
  const published = await act((ctx) => markInForce(ctx, asked, { ...way, expectedVersion }))
  return { edition: published, resources }
}

/** 待发布手册 — compiled, once it may be published. What was published once is not checked again: the city has changed since. */
export async function compilePublishable(ctx: Ctx, asked: Publication, way: Way) {
  const { editionId, from, reason } = asked
  const { cityId } = ctx.city
  const edition = await ctx.db.manualEdition.findFirst({ where: { id: editionId, cityId } })
  if (edition === null) throw notFound('This manual edition')
  if (edition.publishedAt === null) {
    if (way.expectedVersion !== undefined && edition.version !== way.expectedVersion)
      throw versionConflict(`Manual edition ${edition.number}`)
    statusAfter(edition, way.act)
    await assertNotHeld(ctx, { manualEditionId: editionId }, way.releaseId)
    if (way.act === 'PUBLISH' && from !== null && from < ctx.now()) throw instantPast(from)
    await assertFree(ctx, { edition, from: from ?? ctx.now(), until: asked.until ?? null })
    await way.assert?.(ctx, edition)
  }
  const compiled = await compileManual(ctx, { editionId })
  if (edition.publishedAt === null)
    assertPublishable({
      findings: await manualFindings(ctx.db, { editionId, at: ctx.now() }),
      reason,
    })
  return compiled
}

type Certain = Way & { readonly expectedVersion: number }

/** 标记生效 — what the engine has is in force. Throws as `putInForce`. */
export async function markInForce(ctx: Ctx, asked: Publication, way: Certain) {
  const { editionId, reason } = asked
  const { cityId } = ctx.city
  await lockManual(ctx)
  const edition = await ctx.db.manualEdition.findFirst({ where: { id: editionId, cityId } })
  if (edition === null) throw notFound('This manual edition')
  if (edition.publishedAt !== null) return publishedAlready(edition, asked)
  if (edition.version !== way.expectedVersion)
    throw versionConflict(`Manual edition ${edition.number}`)
  await assertNotHeld(ctx, { manualEditionId: editionId }, way.releaseId)
  const [from, until] = [asked.from ?? ctx.now(), asked.until ?? null]
  await assertFree(ctx, { edition, from, until })
  await way.assert?.(ctx, edition)
  await way.keep?.(ctx, edition)
  await offerClasses(ctx, editionId, edition.standard)
  const published = await takeEditionStep(ctx, edition, {
    ...{ act: way.act, action: way.action, comment: reason },
    data: {
      ...way.data,
      ...(await frozenContent(ctx.db, edition)),
      inForceFrom: from,
      inForceUntil: until ?? (await endOfOthers(ctx, from)),
      expiresAt: until,
      publishedAt: ctx.now(),
      publishingReason: reason?.trim() || null,
    },
    details: { from: from.toISOString(), ...(until !== null && { until: until.toISOString() }) },
  })
  await supersedeEarlier(ctx)
  return published
}

function publishedAlready(edition: ManualEdition, { from, until }: Publication): ManualEdition {
  const begins = from === null || edition.inForceFrom?.getTime() === from.getTime()
  if (!begins || edition.expiresAt?.getTime() !== until?.getTime())
    throw editionNotDraft(edition.number)
  return edition
}

/** The one before ends here; answers where the new one ends, if one is to follow already. A temporary order neither ends nor follows. */
async function endOfOthers({ db, city: { cityId } }: Ctx, from: Date): Promise<Date | null> {
  const published = { cityId, publishedAt: { not: null }, expiresAt: null }
  const earlier = await db.manualEdition.findFirst({
    where: { ...published, inForceFrom: { lt: from } },
    orderBy: [{ inForceFrom: 'desc' }, { number: 'desc' }],
  })
  const later = await db.manualEdition.findFirst({
    where: { ...published, inForceFrom: { gt: from } },
    orderBy: { inForceFrom: 'asc' },
  })
  if (earlier !== null)
    await db.manualEdition.update({ where: { id: earlier.id }, data: { inForceUntil: from } })
  return later?.inForceFrom ?? null
}

async function offerClasses({ db, city: { cityId } }: Ctx, editionId: string, standard: string) {
  const entries = await db.manualEntry.findMany({
    where: { editionId },
    select: { classCode: true },
    distinct: ['kind', 'classCode'],
  })
  const its = { cityId, standard, code: { in: entries.map(({ classCode }) => classCode) } }
  const retired = await db.catalogueClass.findFirst({ where: { ...its, retiredAt: { not: null } } })
  if (retired !== null) throw classRetired(retired.code)
  await db.catalogueClass.updateMany({ where: { ...its, active: false }, data: { active: true } })
}

/** An edition published for later does not yet end the one in force. */
async function supersedeEarlier(ctx: Ctx): Promise<void> {
  const { cityId } = ctx.city
  const current = await editionBeneath(ctx, { cityId, at: ctx.now() })
  if (current === null) return
  await ctx.db.manualEdition.updateMany({
    where: {
      ...{ cityId, status: 'PUBLISHED', id: { not: current.id }, expiresAt: null },
      inForceFrom: { lte: current.inForceFrom ?? ctx.now() },
    },
    data: { status: 'SUPERSEDED', version: { increment: 1 } },
  })
}
