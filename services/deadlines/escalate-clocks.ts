import { toEngineTime } from '../city-time.ts'
import type { Ctx } from '../ctx.ts'
import { type LockedLadder, lockLadder } from './lock-ladder.ts'
import { recordLevels } from './record-levels.ts'

const second = 1000

/** 升级 — acts on every clock of a case that is due; answers the instant (engine time) to wake at next, null if only a message can wake it, and whether the case has ended. */
export async function escalateClocks(ctx: Ctx, { caseId }: { readonly caseId: string }) {
  const now = ctx.now() // once: an instant between two readings would be lost
  const ladder = await lockLadder(ctx, caseId)
  if (ladder === null || ladder.endedAt !== null) return { nextAt: null, ended: true }
  const clocks = await ctx.db.clock.findMany({
    where: { caseId, state: 'RUNNING', nextAt: { not: null } },
    select: { id: true, nextAt: true },
  })
  const instants: number[] = []
  for (const { id, nextAt } of clocks) {
    const next = nextAt !== null && nextAt <= now ? await escalate(ctx, ladder, id, now) : nextAt
    if (next !== null) instants.push(next.getTime())
  }
  return { nextAt: await rearm(ctx, ladder, { instants, now }), ended: false }
}

async function escalate(ctx: Ctx, ladder: LockedLadder, clockId: string, now: Date) {
  const { caseId, cityId, sharedCityId } = ladder
  ctx.announce({ kind: 'case.changed', caseId, cityId, sharedCityId, taskId: null })
  return recordLevels(ctx, ladder, { clockId, now })
}

type Wake = { readonly instants: readonly number[]; readonly now: Date }

/** The engine's next instant, at least a second ahead, so that a clock that lags behind the engine's cannot make it spin; a city in fast time waits no longer. */
async function rearm(ctx: Ctx, ladder: LockedLadder, { instants, now }: Wake) {
  const earliest = Math.max(Math.min(...instants), now.getTime() + second * ladder.clockSpeed)
  const armedAt = Number.isFinite(earliest) ? toEngineTime(ladder, new Date(earliest)) : null
  await ctx.db.ladder.update({
    where: { caseId: ladder.caseId },
    data: { armedAt },
    select: { caseId: true },
  })
  return armedAt?.toISOString() ?? null
}
