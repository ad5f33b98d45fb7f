import { z } from 'zod'
import { ObjectionDecision } from '../../prisma/generated/enums.ts'
import { editionNotInReview } from '../command-manual/edition-refusals.ts'
import { lockManual } from '../command-manual/lock-manual.ts'
import type { Ctx } from '../ctx.ts'
import { notFound } from '../errors.ts'

const Decision = z.object({
  roundId: z.uuid(),
  unitId: z.uuid(),
  entryId: z.uuid(),
  decision: z.enum(ObjectionDecision),
  reason: z.string().trim().min(1).max(1000),
})

/** 可处理 — objections are decided until the edition is approved, also once it was sent back because of them. */
export const mayDecideIn: ReadonlySet<string> = new Set(['DRAFT', 'IN_REVIEW'])

/**
 * 意见采纳 — an objection is adopted, in part or not, with a reason; until the edition is approved that may be decided anew.
 * Throws NOT_FOUND, EDITION_NOT_IN_REVIEW.
 */
export async function decideManualObjection(ctx: Ctx, input: z.input<typeof Decision>) {
  const { roundId, unitId, entryId, decision, reason } = Decision.parse(input)
  await lockManual(ctx)
  const { cityId } = ctx.city
  const line = await ctx.db.manualRoundLine.findFirst({
    where: { cityId, entryId, objection: { not: null }, roundUnit: { roundId, unitId } },
    include: { roundUnit: { include: { round: { include: { edition: true } } } } },
  })
  if (line === null) throw notFound('This objection')
  const { edition } = line.roundUnit.round
  if (!mayDecideIn.has(edition.status)) throw editionNotInReview(edition.number)
  await ctx.db.manualRoundLine.update({
    where: { id: line.id },
    data: {
      ...{ decision, decisionReason: reason, decidedAt: ctx.now() },
      ...{ decidedById: ctx.actor.id, decidedByName: ctx.actor.name },
    },
  })
  const { roundUnitId: inquiryId } = line
  const open = { roundUnitId: inquiryId, objection: { not: null }, decision: null }
  await ctx.db.manualRoundUnit.update({
    where: { id: inquiryId },
    data: { openObjections: await ctx.db.manualRoundLine.count({ where: open }) },
  })
  ctx.audit({
    ...{ action: 'decideManualObjection', subjectType: 'ManualEdition', subjectId: edition.id },
    details: { number: edition.number, unitId, decision, reason },
  })
  return { inquiryId }
}
