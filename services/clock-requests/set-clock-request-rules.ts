import { z } from 'zod'
import type { Ctx } from '../ctx.ts'
import { versionConflict } from '../errors.ts'
import { rulesOfCity } from './rules.ts'

const mostTimes = 10
const longestDays = 366
const Given = z.object({
  /** None: the city grants none of it. */
  extensionsMost: z.int().min(0).max(mostTimes),
  /** Of the clock's limit, for one extension. */
  extensionShare: z.number().min(0.1).max(1),
  suspensionsMost: z.int().min(0).max(mostTimes),
  suspensionDaysMost: z.int().min(1).max(longestDays),
  expectedVersion: z.int().optional(),
})

/** 设定延期、挂账规则 — how often a clock of the city is extended or suspended from now on, and how long; what was granted stays. Throws VERSION_CONFLICT, INVALID_INPUT. */
export async function setClockRequestRules(ctx: Ctx, given: z.input<typeof Given>) {
  const { expectedVersion, ...rules } = Given.parse(given)
  const { cityId } = ctx.city
  const formerly = await ctx.db.city.findUniqueOrThrow({
    where: { id: cityId },
    select: rulesOfCity,
  })
  const [city] = await ctx.db.city.updateManyAndReturn({
    where: { id: cityId, ...(expectedVersion !== undefined && { version: expectedVersion }) },
    data: { ...rules, version: { increment: 1 } },
    select: { version: true },
  })
  if (city === undefined) throw versionConflict('The city’s settings')
  ctx.audit({
    ...{ action: 'setClockRequestRules', subjectType: 'City', subjectId: cityId },
    details: { ...rules, formerly },
  })
  return { cityId, version: city.version }
}
