import type { Ctx } from '../ctx.ts'
import { stopClocks } from './stop-clock.ts'

const hour = 3_600_000

/** 终止阶梯 — a case that has ended has no running clock, and its ladder goes. */
export async function endLadder(ctx: Ctx, { caseId }: { readonly caseId: string }): Promise<void> {
  await stopClocks(ctx, caseId, { reason: 'CASE_ENDED' })
  const ended = await ctx.db.ladder.updateMany({
    where: { caseId, endedAt: null },
    data: { endedAt: ctx.now() },
  })
  if (ended.count === 0) return
  ctx.queue.add({
    kind: 'send-message',
    name: 'case-ended',
    correlationKey: caseId,
    // The ladder is deaf while it escalates.
    timeToLive: hour,
    variables: {},
  })
}
