import type { ClockState } from '../../prisma/generated/enums.ts'
import { toEngineTime } from '../city-time.ts'
import type { Ctx } from '../ctx.ts'
import { type LockedLadder, lockLadder } from './lock-ladder.ts'
import { recordEntry } from './record-entry.ts'
import { recordLevels } from './record-levels.ts'

const second = 1000

/** 升级 — acts on every clock of a case that is due, and lets those go on whose suspension is over; answers the instant (engine time) to wake at next, null if only a message can wake it, and whether the case has ended. */
export async function escalateClocks(ctx: Ctx, { caseId }: { readonly caseId: string }) {
  const now = ctx.now() // once: an instant between two readings would be lost
  const ladder = await lockLadder(ctx, caseId)
  if (ladder === null || ladder.endedAt !== null) return { nextAt: null, ended: true }
  const clocks = await ctx.db.clock.findMany({
    where: { caseId, nextAt: { not: null } },
    select: { id: true, state: true, nextAt: true },
  })
  const instants: number[] = []
  for (const { id: clockId, state, nextAt } of clocks) {
    const next =
      nextAt !== null && nextAt <= now
        ? await actOn(ctx, ladder, { clockId, state, nextAt, now })
        : nextAt
    if (next !== null) instants.push(next.getTime())
  }
  return { nextAt: await rearm(ctx, ladder, { instants, now }), ended: false }
}

type Due = {
  readonly clockId: string
  readonly state: ClockState
  readonly nextAt: Date
  readonly now: Date
}

/** A level is reached, or a suspension is over: the clock goes on from the instant that was chosen, however late it is noticed. */
async function actOn(ctx: Ctx, ladder: LockedLadder, { clockId, state, nextAt, now }: Due) {
  const { caseId, cityId, sharedCityId } = ladder
  ctx.announce({ kind: 'case.changed', caseId, cityId, sharedCityId, taskId: null })
  if (state !== 'PAUSED') return recordLevels(ctx, ladder, { clockId, now })
  const entry = { kind: 'RESUMED', at: nextAt, reason: 'SUSPENSION_OVER' } as const
  return recordEntry(ctx, ladder, { clockId, ...entry })
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
