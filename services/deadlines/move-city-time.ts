import { z } from 'zod'
import { aheadMs, toEngineTime } from '../city-time.ts'
import type { Ctx } from '../ctx.ts'
import { armCity } from './arm-city.ts'
import { lockCityTime } from './lock-city-time.ts'
import { cityTimeTooFar } from './refusals.ts'

const minuteMs = 60_000
const longestMinutes = 366 * 24 * 60
const furthestYears = 5
const furthestMs = furthestYears * longestMinutes * minuteMs
const Given = z.object({
  /** By how much it is moved, forward only. */
  minutes: z.int().min(1).max(longestMinutes),
  expectedVersion: z.int().optional(),
})

/**
 * 城市时间 — moves the clock of a demo or sandbox city forward; every open case's ladder is told when it has to wake
 * now. Other cities keep their time. Throws FORBIDDEN for a productive city, INVALID_INPUT, VERSION_CONFLICT.
 */
export async function moveCityTime(ctx: Ctx, given: z.input<typeof Given>) {
  const { minutes, expectedVersion } = Given.parse(given)
  const { cityId: id } = ctx.city
  const before = await lockCityTime(ctx, { expectedVersion })
  const movedMs = minutes * minuteMs
  const ahead = aheadMs(before, toEngineTime(before, ctx.now()))
  if (ahead + movedMs > furthestMs) throw cityTimeTooFar(furthestYears)
  const { version } = await ctx.db.city.update({
    where: { id },
    data: { clockOffsetMs: { increment: movedMs }, version: { increment: 1 } },
    select: { version: true },
  })
  await keepKeys(ctx, minutes)
  const ladders = await armCity(ctx, { cityId: id })
  ctx.audit({
    ...{ action: 'moveCityTime', subjectType: 'City', subjectId: id },
    details: { minutes, ladders },
  })
  return { version, ladders }
}

const dayMs = 24 * 60 * minuteMs

/** What was asked within the last day stays known for as long as before, this request too: a repeat is still one. */
const keepKeys = (ctx: Ctx, minutes: number) =>
  ctx.db.$executeRaw`
    UPDATE idempotency_keys SET created_at = created_at + ${minutes}::int * interval '1 minute'
    WHERE city_id = ${ctx.city.cityId}::uuid
      AND created_at > ${new Date(ctx.now().getTime() - dayMs)}`
