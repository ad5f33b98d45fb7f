import { z } from 'zod'
import { ReworkLimit } from '../../prisma/generated/enums.ts'
import type { Ctx } from '../ctx.ts'
import { versionConflict } from '../errors.ts'

const Given = z.object({
  rule: z.enum(ReworkLimit),
  /** Of the limit for handling, where a share is given; the last one stays where none is said. */
  share: z.number().min(0.1).max(1).optional(),
  expectedVersion: z.int().optional(),
})

/** 设定返工时限 — what units of the city get for rework from now on; clocks that run keep their limit. Throws VERSION_CONFLICT, INVALID_INPUT. */
export async function setReworkLimit(ctx: Ctx, given: z.input<typeof Given>) {
  const { rule, share, expectedVersion } = Given.parse(given)
  const { cityId } = ctx.city
  const before = await ctx.db.city.findUniqueOrThrow({
    where: { id: cityId },
    select: { reworkLimit: true },
  })
  const [city] = await ctx.db.city.updateManyAndReturn({
    where: { id: cityId, ...(expectedVersion !== undefined && { version: expectedVersion }) },
    data: {
      ...{ reworkLimit: rule, version: { increment: 1 } },
      ...(share !== undefined && { reworkShare: share }),
    },
    select: { version: true, reworkShare: true },
  })
  if (city === undefined) throw versionConflict('The city’s settings')
  ctx.audit({
    ...{ action: 'setReworkLimit', subjectType: 'City', subjectId: cityId },
    details: { rule, share: city.reworkShare, formerly: before.reworkLimit },
  })
  return { version: city.version }
}
