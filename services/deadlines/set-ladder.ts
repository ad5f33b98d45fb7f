import { z } from 'zod'
import type { Ctx } from '../ctx.ts'
import { versionConflict } from '../errors.ts'
import { ladderOffices, rungs } from './ladder-levels.ts'
import { ladderOutOfOrder, levelWithoutOffice } from './refusals.ts'

const GivenLevel = z.object({
  /** Of the limit. */
  percent: z.int(),
  offices: z.array(z.enum(ladderOffices)).max(ladderOffices.length),
})
type GivenLevel = z.output<typeof GivenLevel>
const mostFurther = 4
const longest = 1000
const Given = z.object({
  levels: z.array(GivenLevel).max(100),
  expectedVersion: z.int().optional(),
})

/** 校验升级级别 — a warning, the limit itself, then later and later, and each tells somebody. Throws LADDER_OUT_OF_ORDER, LEVEL_WITHOUT_OFFICE. */
export function assertLadder(levels: readonly GivenLevel[]): void {
  const percents = levels.map(({ percent }) => percent)
  const [warning, limit, ...further] = percents
  const rises = percents.every((percent, i) => i === 0 || percent > (percents[i - 1] ?? 0))
  const within = warning !== undefined && warning > 0 && (percents.at(-1) ?? 0) <= longest
  if (!rises || !within || limit !== 100 || further.length > mostFurther)
    throw ladderOutOfOrder(mostFurther, longest)
  const silent = levels.findIndex(({ offices }) => offices.length === 0)
  if (silent !== -1) throw levelWithoutOffice(silent + 1)
}

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
    select: { warningShare: true, ladderPercents: true, ladderOffices: true },
  })
  const [first, , ...further] = levels
  const [city] = await ctx.db.city.updateManyAndReturn({
    where: { id: cityId, ...(expectedVersion !== undefined && { version: expectedVersion }) },
    data: {
      warningShare: (first?.percent ?? 0) / 100,
      ladderPercents: further.map(({ percent }) => percent - 100),
      ladderOffices: Object.fromEntries(levels.map(({ offices }, i) => [i + 1, offices])),
      version: { increment: 1 },
    },
    select: { version: true },
  })
  if (city === undefined) throw versionConflict('The city’s settings')
  await pin(ctx, before)
  const formerly = rungs(before).map(({ share, offices }) => ({
    ...{ percent: Math.round(share * 100), offices },
  }))
  ctx.audit({
    ...{ action: 'setLadder', subjectType: 'City', subjectId: cityId },
    details: { levels: inWords(levels), formerly: inWords(formerly) },
  })
  return { cityId, version: city.version }
}

/** What runs, stands, or may go on keeps the levels by which its next instant was computed. */
const pin = ({ db, city }: Ctx, before: object) => db.$executeRaw`
  UPDATE clocks k SET pinned_ladder = ${JSON.stringify(before)}::jsonb
  FROM ladders l
  WHERE l.case_id = k.case_id AND l.ended_at IS NULL AND k.city_id = ${city.cityId}::uuid
    AND k.pinned_ladder IS NULL AND (k.state <> 'STOPPED' OR k.task_id IS NULL)`

type Said = { readonly percent: number; readonly offices: readonly string[] }
const inWords = (levels: readonly Said[]) =>
  levels.map(({ percent, offices }) => `${percent} %: ${offices.join(', ')}`)
