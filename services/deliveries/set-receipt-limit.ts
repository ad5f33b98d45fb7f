import { z } from 'zod'
import type { Ctx } from '../ctx.ts'
import { versionConflict } from '../errors.ts'

const day = 24 * 60
const Given = z.object({
  minutes: z.int().min(1).max(day).optional(),
  expectedVersion: z.int().optional(),
})

/** 签收时限 — after how many minutes without a receipt the next office is told of a notice; none: it is not. Holds for notices from now on. Throws VERSION_CONFLICT, INVALID_INPUT. */
export async function setReceiptLimit(ctx: Ctx, given: z.input<typeof Given>) {
  const { minutes = null, expectedVersion } = Given.parse(given)
  const { cityId } = ctx.city
  const [changed] = await ctx.db.city.updateManyAndReturn({
    where: { id: cityId, ...(expectedVersion !== undefined && { version: expectedVersion }) },
    data: { receiptMinutes: minutes, version: { increment: 1 } },
    select: { version: true },
  })
  if (changed === undefined) throw versionConflict('This city')
  ctx.audit({
    ...{ action: 'setReceiptLimit', subjectType: 'City', subjectId: cityId },
    details: { minutes },
  })
  return { cityId, version: changed.version }
}
