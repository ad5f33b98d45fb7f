import type { ManualEdition, ManualRound } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'
import { objectionsOpen, roundRunning } from './edition-refusals.ts'
import { lockManual } from './lock-manual.ts'
import { isWaited, openObjectionsIn } from './round-states.ts'

/**
 * 意见已处理 — no unit may still answer that has not, and every objection was adopted or not, with a reason. Throws
 * ROUND_RUNNING, OBJECTIONS_OPEN.
 */
export async function assertRoundsSettled(
  ctx: Ctx,
  { id: editionId, number }: Pick<ManualEdition, 'id' | 'number'>,
): Promise<void> {
  const rounds = await ctx.db.manualRound.findMany({
    where: { editionId },
    select: {
      answerBy: true,
      endedAt: true,
      units: { select: { answeredAt: true, openObjections: true } },
    },
  })
  const waited = rounds.find((round) => isWaited(round, ctx.now()))
  if (waited !== undefined) throw roundRunning(number, waited.answerBy)
  const open = openObjectionsIn(rounds)
  if (open > 0) throw objectionsOpen(number, open)
}

/** 意见截止 — the rounds of an edition that goes on: sent back before their time, nobody in them was silent. */
export async function endRounds(
  ctx: Ctx,
  { editionId, sentBack }: { readonly editionId: string; readonly sentBack: boolean },
): Promise<void> {
  const running = await ctx.db.manualRound.findMany({ where: { editionId, endedAt: null } })
  for (const round of running) await endRound(ctx, round, sentBack)
}

/** 意见到期 — ends the rounds of the city whose time is over; run again it finds nothing. */
export async function endDueRounds(ctx: Ctx): Promise<void> {
  const { cityId } = ctx.city
  const due = { cityId, endedAt: null, answerBy: { lte: ctx.now() } }
  if ((await ctx.db.manualRound.count({ where: due })) === 0) return
  await lockManual(ctx)
  for (const round of await ctx.db.manualRound.findMany({ where: due }))
    await endRound(ctx, round, false)
}

/** 未答复 — whoever has not answered when the time is over is recorded as silent. */
async function endRound(ctx: Ctx, round: ManualRound, sentBack: boolean): Promise<void> {
  const { id: roundId, editionId, answerBy } = round
  const now = ctx.now()
  const over = answerBy <= now
  await ctx.db.manualRound.update({
    where: { id: roundId },
    data: { endedAt: over ? answerBy : now, withdrawn: sentBack && !over },
  })
  const silent = { roundId, answeredAt: null, silentAt: null }
  const { count } = over
    ? await ctx.db.manualRoundUnit.updateMany({ where: silent, data: { silentAt: answerBy } })
    : { count: 0 }
  ctx.audit({
    ...{ action: 'endManualRound', subjectType: 'ManualEdition', subjectId: editionId },
    details: { until: answerBy.toISOString(), silent: count },
  })
}
