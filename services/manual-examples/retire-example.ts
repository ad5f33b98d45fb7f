import { z } from 'zod'
import type { Ctx } from '../ctx.ts'
import { lockExample } from './lock-example.ts'

const Retirement = z.object({
  exampleId: z.uuid(),
  expectedVersion: z.int(),
  reason: z.string().trim().min(1).max(1000),
})

/** 停用示例 — it is held against no edition any more, from now on, with a reason; its results stay. Throws NOT_FOUND, EXAMPLE_RETIRED, VERSION_CONFLICT. */
export async function retireManualExample(ctx: Ctx, input: z.input<typeof Retirement>) {
  const { reason, ...expected } = Retirement.parse(input)
  const { id, name } = await lockExample(ctx, expected)
  await ctx.db.manualExample.update({
    where: { id },
    data: { retiredAt: ctx.now(), retiredReason: reason, version: { increment: 1 } },
  })
  ctx.audit({
    ...{ action: 'retireManualExample', subjectType: 'ManualExample', subjectId: id },
    details: { name, reason },
  })
  return { exampleId: id }
}
