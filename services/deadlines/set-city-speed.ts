import { z } from 'zod'
import { toEngineTime } from '../city-time.ts'
import type { Ctx } from '../ctx.ts'
import { armCity } from './arm-city.ts'
import { lockCityTime } from './lock-city-time.ts'

/** An hour a minute: faster, a step would be over before anybody has read it. */
const fastest = 60
const Given = z.object({
  /** Seconds of the city in one real second. */
  speed: z.int().min(1).max(fastest),
  /** Whoever sets it has seen the time that it goes on from. */
  expectedVersion: z.int(),
})

/**
 * 城市时间快慢 — from now on the clock of a demo or sandbox city goes so many times as fast as the real one, from the
 * time it shows; every open case's ladder is told when it has to wake now. Other cities keep their time. Throws
 * FORBIDDEN for a productive city, INVALID_INPUT, VERSION_CONFLICT.
 */
export async function setCitySpeed(ctx: Ctx, given: z.input<typeof Given>) {
  const { speed, expectedVersion } = Given.parse(given)
  const { cityId: id } = ctx.city
  const before = await lockCityTime(ctx, { expectedVersion })
  const now = ctx.now()
  const since = toEngineTime(before, now)
  const { version } = await ctx.db.city.update({
    where: { id },
    data: {
      ...{ clockOffsetMs: now.getTime() - since.getTime(), clockSpeed: speed, clockSince: since },
      version: { increment: 1 },
    },
    select: { version: true },
  })
  const ladders = await armCity(ctx, { cityId: id })
  ctx.audit({
    ...{ action: 'setCitySpeed', subjectType: 'City', subjectId: id },
    details: { speed, formerly: before.clockSpeed, ladders },
  })
  return { version, ladders }
}
