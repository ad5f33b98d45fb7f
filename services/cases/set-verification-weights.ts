import { z } from 'zod'
import type { Ctx } from '../ctx.ts'
import { invalidInput, versionConflict } from '../errors.ts'
import { OwnWeights, weightsOf } from './verification-sample.ts'

const Given = z.object({
  /** In percent; factors that are left out get the usual weight. */
  weights: OwnWeights,
  expectedVersion: z.int().optional(),
})

/** 设定抽查权重 — by what share accepted handlings are verified from now on; what was drawn stays. Throws VERSION_CONFLICT, INVALID_INPUT. */
export async function setVerificationWeights(ctx: Ctx, given: z.input<typeof Given>) {
  const { weights, expectedVersion } = Given.parse(given)
  if (Object.values(weightsOf(weights)).every((points) => points === 0))
    throw invalidInput(
      'With no weight at all nothing would ever be verified. Nothing was changed; give at least one factor a weight.',
      'weights',
    )
  const { cityId } = ctx.city
  const before = await ctx.db.city.findUniqueOrThrow({
    where: { id: cityId },
    select: { verificationWeights: true },
  })
  const [city] = await ctx.db.city.updateManyAndReturn({
    where: { id: cityId, ...(expectedVersion !== undefined && { version: expectedVersion }) },
    data: { verificationWeights: weights, version: { increment: 1 } },
    select: { version: true },
  })
  if (city === undefined) throw versionConflict('The city’s settings')
  ctx.audit({
    ...{ action: 'setVerificationWeights', subjectType: 'City', subjectId: cityId },
    details: { weights: weightsOf(weights), formerly: weightsOf(before.verificationWeights) },
  })
  return { version: city.version }
}
