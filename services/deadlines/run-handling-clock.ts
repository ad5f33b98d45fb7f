import type { Ctx } from '../ctx.ts'
import { GivenLadder, ladderSettings } from './given-ladder.ts'
import { type LockedLadder, ladderOf } from './lock-ladder.ts'
import { recordEntry } from './record-entry.ts'
import { isRework, reworkShareOf, shareOf } from './rework-limit.ts'
import { startClock } from './start-clock.ts'
import { stopClocks } from './stop-clock.ts'

type HandlingAct = {
  readonly caseId: string
  readonly act: 'START' | 'RESUME' | 'STOP'
  /** When the case was last reported handled, before this act. */
  readonly handledAt?: Date | null
}
const key = 'handling'

/**
 * 处置计时 — starts at dispatch and stops at the department's feedback; a unit that gets the case again goes on with
 * its clock (累计计时), or for rework gets what the city gives for it (返工时限).
 */
export async function runHandlingClock(ctx: Ctx, given: HandlingAct): Promise<void> {
  const { caseId, act, handledAt = null } = given
  if (act === 'STOP') return stopClocks(ctx, caseId, { key })
  const ladder = await ladderOf(ctx, caseId)
  const unitId = ladder.responsibleUnitId
  const known = await ctx.db.clock.findFirst({
    where: { caseId, key, unitId },
    orderBy: { startedAt: 'desc' },
    select: { id: true, state: true, startedAt: true },
  })
  if (known === null) return startHandling(ctx, ladder)
  if (known.state !== 'STOPPED') return
  const share = isRework({ ...known, handledAt }) ? reworkShareOf(ladder) : null
  if (share !== null) return startHandling(ctx, ladder, share)
  await recordEntry(ctx, ladder, { clockId: known.id, kind: 'RESUMED' })
}

async function startHandling(ctx: Ctx, ladder: LockedLadder, share?: number): Promise<void> {
  const { handlingLimitValue: value, handlingLimitUnit: unit, responsibleUnitId: unitId } = ladder
  if (value === null || unit === null) return
  const whole = { value, unit }
  const start = { key, taskId: null, unitId, levels: levelsOf(ladder) }
  if (share === undefined) return startClock(ctx, ladder, { ...start, limit: whole })
  await startClock(ctx, ladder, { ...start, limit: shareOf(whole, share), reworkShare: share })
}

/** Those that its line of the manual has of its own; null where the city's hold. */
function levelsOf({ lineLadder }: LockedLadder) {
  const levels = GivenLadder.parse(lineLadder ?? [])
  return levels.length === 0 ? null : ladderSettings(levels)
}
