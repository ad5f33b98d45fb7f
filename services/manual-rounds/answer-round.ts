import { z } from 'zod'
import { roundEnded } from '../command-manual/edition-refusals.ts'
import { lockManual } from '../command-manual/lock-manual.ts'
import { hasEnded } from '../command-manual/round-states.ts'
import type { Ctx } from '../ctx.ts'
import { notFound } from '../errors.ts'
import { confineToUnit } from './own-unit.ts'

const Answer = z.object({
  roundId: z.uuid(),
  unitId: z.uuid(),
  /** None: 无意见. Lines that are not named have none. */
  objections: z
    .array(z.object({ entryId: z.uuid(), text: z.string().trim().min(1).max(1000) }))
    .max(1000)
    .default([]),
})

/**
 * 答复意见 — a unit has nothing against its lines, or objects to some of them; until the time is over another answer takes the
 * place of the first. Throws NOT_FOUND, FORBIDDEN, ROUND_ENDED.
 */
export async function answerManualRound(ctx: Ctx, input: z.input<typeof Answer>) {
  const { roundId, unitId, objections } = Answer.parse(input)
  await lockManual(ctx)
  const round = await ctx.db.manualRound.findFirst({
    where: { id: roundId, cityId: ctx.city.cityId },
  })
  if (round === null) throw notFound('This inquiry')
  await confineToUnit(ctx, unitId)
  const asked = await ctx.db.manualRoundUnit.findFirst({
    where: { roundId, unitId },
    include: { lines: { select: { entryId: true, decision: true } } },
  })
  if (asked === null) throw notFound('This inquiry')
  const at = ctx.now()
  const decided = asked.lines.some(({ decision }) => decision !== null)
  if (decided || hasEnded(round, at)) throw roundEnded(round.answerBy)
  const said = new Map(objections.map(({ entryId, text }) => [entryId, text]))
  const known = new Set(asked.lines.map(({ entryId }) => entryId))
  if ([...said.keys()].some((entryId) => !known.has(entryId))) throw notFound('This line')
  await keepObjections(ctx, asked.id, said)
  await ctx.db.manualRoundUnit.update({
    where: { id: asked.id },
    data: {
      ...{ answeredAt: at, answeredById: ctx.actor.id, answeredByName: ctx.actor.name },
      ...{ objections: said.size, openObjections: said.size },
    },
  })
  ctx.audit({
    ...{ action: 'answerManualRound', subjectType: 'ManualEdition', subjectId: round.editionId },
    details: { unitId, objections: said.size },
  })
  return { inquiryId: asked.id }
}

async function keepObjections(
  { db }: Ctx,
  roundUnitId: string,
  said: ReadonlyMap<string, string>,
): Promise<void> {
  await db.manualRoundLine.updateMany({
    where: { roundUnitId, objection: { not: null } },
    data: { objection: null },
  })
  for (const [entryId, objection] of said)
    await db.manualRoundLine.update({
      where: { roundUnitId_entryId: { roundUnitId, entryId } },
      data: { objection },
    })
}
