import { z } from 'zod'
import type { Ctx } from '../ctx.ts'
import { versionConflict } from '../errors.ts'
import { deadlineEarlier } from './arm.ts'
import { cityTimeIsReal, cityTimeTooFar } from './refusals.ts'

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
  await ctx.db.$executeRaw`SELECT FROM cities WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  const before = await ctx.db.city.findUniqueOrThrow({ where: { id } })
  if (!before.demo) throw cityTimeIsReal()
  if (expectedVersion !== undefined && expectedVersion !== before.version)
    throw versionConflict('The city’s time')
  const aheadMs = Number(before.clockOffsetMs) + minutes * minuteMs
  if (aheadMs > furthestMs) throw cityTimeTooFar(furthestYears)
  const { version } = await ctx.db.city.update({
    where: { id },
    data: { clockOffsetMs: aheadMs, version: { increment: 1 } },
    select: { version: true },
  })
  await keepKeys(ctx, minutes)
  const ladders = await armEarlier(ctx, id)
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

type Earlier = { readonly caseId: string; readonly earlierAt: Date }

/** In the engine's time all that the city's clocks wait for comes earlier; answers how many ladders were told. */
async function armEarlier(ctx: Ctx, cityId: string): Promise<number> {
  const earlier = await ctx.db.$queryRaw<Earlier[]>`
    WITH earliest AS (
      SELECT k.case_id, min(k.next_at) - y.clock_offset_ms * interval '1 millisecond' AS at
      FROM clocks k JOIN cities y ON y.id = k.city_id
      WHERE k.city_id = ${cityId}::uuid AND k.state = 'RUNNING' AND k.next_at IS NOT NULL
      GROUP BY k.case_id, y.clock_offset_ms
    )
    UPDATE ladders l SET armed_at = e.at FROM earliest e
    WHERE l.case_id = e.case_id AND l.ended_at IS NULL AND (l.armed_at IS NULL OR l.armed_at > e.at)
    RETURNING l.case_id AS "caseId", l.armed_at AS "earlierAt"`
  for (const { caseId, earlierAt } of earlier) ctx.queue.add(deadlineEarlier(caseId, earlierAt))
  return earlier.length
}
