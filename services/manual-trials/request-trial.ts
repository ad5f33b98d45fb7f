import { editionInForce } from '../command-manual/edition-in-force.ts'
import { phrasesUnconfirmed } from '../command-manual/edition-refusals.ts'
import type { Ctx } from '../ctx.ts'
import { invalidInput, noManualInForce, notFound } from '../errors.ts'

type Trial = { readonly editionId: string; readonly from: Date; readonly until: Date }

/**
 * 请求试算 — asks for an edition to be tried on the cases of a period, against the one in force; it is done in the
 * background. Throws NOT_FOUND, INVALID_INPUT, PHRASES_UNCONFIRMED, NO_MANUAL_IN_FORCE.
 */
export async function tryManual(ctx: Ctx, { editionId, from, until }: Trial) {
  const { cityId, cityCode } = ctx.city
  const edition = await ctx.db.manualEdition.findFirst({ where: { id: editionId, cityId } })
  if (edition === null) throw notFound('This manual edition')
  if (from >= until) throw invalidInput('The period ends before it begins.', 'until')
  const waiting = await ctx.db.unitPhrase.count({ where: { editionId, confirmedAt: null } })
  if (waiting > 0) throw phrasesUnconfirmed(waiting)
  const against = await editionInForce(ctx, { cityId, at: ctx.now() })
  if (against === null) throw noManualInForce()
  const { id } = await ctx.db.manualTrial.create({
    data: {
      ...{ cityId, editionId, editionVersion: edition.version, againstId: against.id },
      ...{ from, until, requestedAt: ctx.now() },
      requestedById: ctx.actor.kind === 'PERSON' ? ctx.actor.id : null,
    },
    select: { id: true },
  })
  await ctx.db.$executeRaw`SELECT enqueue_manual_trial(${id}::uuid, ${cityCode})`
  ctx.audit({
    ...{ action: 'tryManual', subjectType: 'ManualTrial', subjectId: id },
    details: {
      number: edition.number,
      period: [from.toISOString(), until.toISOString()],
    },
  })
  return { trialId: id }
}

/** 取消试算 — a trial that waits or runs goes no further; one that has ended stays as it is. Throws NOT_FOUND. */
export async function cancelManualTrial(ctx: Ctx, { trialId }: { readonly trialId: string }) {
  const { cityId } = ctx.city
  const trial = await ctx.db.manualTrial.findFirst({ where: { id: trialId, cityId } })
  if (trial === null) throw notFound('This trial')
  const { count } = await ctx.db.manualTrial.updateMany({
    where: { id: trialId, state: { in: ['WAITING', 'RUNNING'] } },
    data: { state: 'CANCELED', finishedAt: ctx.now() },
  })
  if (count > 0)
    ctx.audit({ action: 'cancelManualTrial', subjectType: 'ManualTrial', subjectId: trialId })
  return { trialId }
}
