import type { Ctx } from '../ctx.ts'
import { type LockedLadder, ladderOf } from './lock-ladder.ts'
import { recordEntry } from './record-entry.ts'
import { startClock } from './start-clock.ts'
import { stopClocks } from './stop-clock.ts'

type HandlingAct = { readonly caseId: string; readonly act: 'START' | 'RESUME' | 'STOP' }
const key = 'handling'

/** 处置计时 — starts at dispatch and stops at the department's feedback; a unit that gets the case again goes on with its clock (累计计时). */
export async function runHandlingClock(ctx: Ctx, { caseId, act }: HandlingAct): Promise<void> {
  if (act === 'STOP') return stopClocks(ctx, caseId, { key })
  const ladder = await ladderOf(ctx, caseId)
  const unitId = ladder.responsibleUnitId
  const known = await ctx.db.clock.findFirst({
    where: { caseId, key, unitId },
    orderBy: { startedAt: 'desc' },
    select: { id: true, state: true },
  })
  if (known === null) return startHandling(ctx, ladder)
  if (known.state === 'STOPPED')
    await recordEntry(ctx, ladder, { clockId: known.id, kind: 'RESUMED' })
}

async function startHandling(ctx: Ctx, ladder: LockedLadder): Promise<void> {
  const { handlingLimitValue: value, handlingLimitUnit: unit, responsibleUnitId: unitId } = ladder
  if (value === null || unit === null) return
  await startClock(ctx, ladder, { key, taskId: null, unitId, limit: { value, unit } })
}
