import type { Ctx } from '../ctx.ts'
import { invalidInput, notFound } from '../errors.ts'
import { copyLines } from './copy-lines.ts'
import { editionNotPublished } from './edition-refusals.ts'
import { statusAt } from './edition-states.ts'
import { lockManual } from './lock-manual.ts'
import { submitManualEdition } from './submit-manual-edition.ts'

type RollBack = {
  /** The earlier edition that is to rule again. */
  readonly editionId: string
  readonly reason: string
}

/**
 * 回退 — what an earlier edition said is submitted as a new edition, with its reason; somebody else reviews it and it is published
 * as any other. Throws NOT_FOUND, EDITION_NOT_PUBLISHED, INVALID_INPUT, MANUAL_HAS_ERRORS.
 */
export async function rollBackManualEdition(ctx: Ctx, { editionId, reason }: RollBack) {
  await lockManual(ctx)
  const { cityId } = ctx.city
  const earlier = await ctx.db.manualEdition.findFirst({ where: { id: editionId, cityId } })
  if (earlier === null) throw notFound('This manual edition')
  if (reason.trim() === '') throw invalidInput('Say why it is rolled back.', 'reason')
  if (statusAt(earlier, ctx.now()) !== 'SUPERSEDED') throw editionNotPublished(earlier.number)
  const { _max } = await ctx.db.manualEdition.aggregate({
    where: { cityId },
    _max: { number: true },
  })
  const { standard, daysMeaning, hoursMeaning, title, sourceName, sourceHash } = earlier
  const { upstreamId, upstreamCity, upstreamNumber, upstreamHash } = earlier
  const draft = await ctx.db.manualEdition.create({
    data: {
      ...{ cityId, standard, daysMeaning, hoursMeaning, title, sourceName, sourceHash },
      ...{ number: (_max.number ?? 0) + 1, restoresId: earlier.id, createdAt: ctx.now() },
      ...{ upstreamId, upstreamCity, upstreamNumber, upstreamHash },
      createdById: ctx.actor.kind === 'PERSON' ? ctx.actor.id : null,
    },
  })
  await copyLines(ctx, earlier, draft)
  ctx.audit({
    ...{ action: 'rollBackManualEdition', subjectType: 'ManualEdition', subjectId: draft.id },
    details: { number: draft.number, restored: earlier.number, reason: reason.trim() },
  })
  return submitManualEdition(ctx, {
    ...{ editionId: draft.id, expectedVersion: draft.version, reason },
  })
}
