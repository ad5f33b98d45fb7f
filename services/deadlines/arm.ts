import { toEngineTime } from '../city-time.ts'
import type { Ctx, EngineCommand } from '../ctx.ts'
import type { LockedLadder } from './lock-ladder.ts'

const hour = 3_600_000

/** 布防 — keeps *armed ≤ earliest*: an instant earlier than the armed one is told to the ladder, a later one it finds by itself. */
export async function arm(ctx: Ctx, ladder: LockedLadder, nextAt: Date | null): Promise<void> {
  if (nextAt === null || ladder.endedAt !== null) return
  const { caseId, armedAt } = ladder
  const earlierAt = toEngineTime(ladder, nextAt)
  if (armedAt !== null && armedAt <= earlierAt) return
  await ctx.db.ladder.update({
    where: { caseId },
    data: { armedAt: earlierAt },
    select: { caseId: true },
  })
  ctx.queue.add(deadlineEarlier(caseId, earlierAt))
}

/** 提前到期 — the message that tells a case's ladder an earlier instant, in the engine's time. */
export const deadlineEarlier = (caseId: string, earlierAt: Date): EngineCommand => ({
  kind: 'send-message',
  name: 'deadline-earlier',
  correlationKey: caseId,
  // The ladder is deaf while it escalates.
  timeToLive: hour,
  variables: { earlierAt: earlierAt.toISOString() },
})
