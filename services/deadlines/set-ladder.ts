import { z } from 'zod'
import type { Ctx } from '../ctx.ts'
import { versionConflict } from '../errors.ts'
import { assertLadder, GivenLadder, ladderInWords, ladderSettings } from './given-ladder.ts'
import { ladderOfCity, rungs } from './ladder-levels.ts'

const Given = z.object({
  levels: GivenLadder,
  expectedVersion: z.int().optional(),
})

/**
 * 设定升级级别 — at which shares of the limit a clock of the city tells whom, from now on; clocks that run keep the
 * levels that they have. Throws LADDER_OUT_OF_ORDER, LEVEL_WITHOUT_OFFICE, VERSION_CONFLICT.
 */
export async function setLadder(ctx: Ctx, given: z.input<typeof Given>) {
  const { levels, expectedVersion } = Given.parse(given)
  assertLadder(levels)
  const { cityId } = ctx.city
  await ctx.db.$executeRaw`SELECT FROM cities WHERE id = ${cityId}::uuid FOR NO KEY UPDATE`
  const before = await ctx.db.city.findUniqueOrThrow({
    where: { id: cityId },
    select: ladderOfCity,
  })
  const [city] = await ctx.db.city.updateManyAndReturn({
    where: { id: cityId, ...(expectedVersion !== undefined && { version: expectedVersion }) },
    data: { ...ladderSettings(levels), version: { increment: 1 } },
    select: { version: true },
  })
  if (city === undefined) throw versionConflict('The city’s settings')
  await pin(ctx, before)
  const formerly = rungs(before).map(({ share, offices, ...does }) => ({
    ...{ ...does, percent: Math.round(share * 100), offices: [...offices] },
  }))
  ctx.audit({
    ...{ action: 'setLadder', subjectType: 'City', subjectId: cityId },
    details: { levels: ladderInWords(levels), formerly: ladderInWords(formerly) },
  })
  return { cityId, version: city.version }
}

/** What runs, stands, or may go on keeps the levels by which its next instant was computed. */
const pin = ({ db, city }: Ctx, before: object) => db.$executeRaw`
  UPDATE clocks k SET pinned_ladder = ${JSON.stringify(before)}::jsonb
  FROM ladders l
  WHERE l.case_id = k.case_id AND l.ended_at IS NULL AND k.city_id = ${city.cityId}::uuid
    AND k.pinned_ladder IS NULL AND (k.state <> 'STOPPED' OR k.task_id IS NULL)`
