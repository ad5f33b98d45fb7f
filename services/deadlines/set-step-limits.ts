import { z } from 'zod'
import type { Ctx } from '../ctx.ts'
import { invalidInput, versionConflict } from '../errors.ts'
import { drawnSteps } from './drawn-steps.ts'
import { assertLimit } from './limit.ts'
import { cityStepLimits, limitOfMinutes } from './step-limits.ts'

const most = 200
const OwnLimit = z.object({ step: z.string(), minutes: z.int() })
type OwnLimit = z.output<typeof OwnLimit>
const Given = z.object({
  /** All steps that have a limit of the city's own; any other has the standard one. */
  limits: z.array(OwnLimit).max(most),
  expectedVersion: z.int().optional(),
})

/**
 * 设定环节时限 — how many minutes of working time each officer's step may take from now on; clocks that run keep their
 * limit. Throws LIMIT_OUT_OF_RANGE, INVALID_INPUT for a step that there is not or twice, VERSION_CONFLICT.
 */
export async function setStepLimits(ctx: Ctx, given: z.input<typeof Given>) {
  const { limits, expectedVersion } = Given.parse(given)
  for (const { minutes } of limits) assertLimit(limitOfMinutes(minutes))
  const { cityId } = ctx.city
  const { stepLimits: before } = await ctx.db.city.findUniqueOrThrow({
    where: { id: cityId },
    select: { stepLimits: true },
  })
  const own = cityStepLimits(before, await drawnSteps(ctx))
  const known = new Set(own.map(({ step }) => step))
  const chosen = new Map(limits.map(({ step, minutes }) => [step, minutes]))
  if (chosen.size < limits.length || !limits.every(({ step }) => known.has(step)))
    throw invalidInput(
      `A step that the city has is named once, by one of: ${[...known].join(', ')}. Nothing was changed.`,
      'limits',
    )
  const [city] = await ctx.db.city.updateManyAndReturn({
    where: { id: cityId, ...(expectedVersion !== undefined && { version: expectedVersion }) },
    data: { stepLimits: Object.fromEntries(chosen), version: { increment: 1 } },
    select: { version: true },
  })
  if (city === undefined) throw versionConflict('The city’s settings')
  ctx.audit({
    ...{ action: 'setStepLimits', subjectType: 'City', subjectId: cityId },
    details: {
      limits: inWords(limits),
      formerly: inWords(
        own.flatMap(({ step, minutes }) => (minutes === null ? [] : [{ step, minutes }])),
      ),
    },
  })
  return { cityId, version: city.version }
}

const inWords = (limits: readonly OwnLimit[]) =>
  limits.map(({ step, minutes }) => `${step}: ${minutes}`)
