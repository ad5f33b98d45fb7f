import { z } from 'zod'
import type { Ctx } from '../ctx.ts'
import { limitOfLine } from './line-limit.ts'
import { noOpenCases } from './refusals.ts'
import { requestChange } from './request-change.ts'

const Change = z.object({
  entryId: z.uuid(),
  /** In the unit of the line. */
  limitValue: z.number(),
  reason: z.string().trim().min(1).max(2000),
})

/**
 * 变更时限 — the open cases that a line of the manual has decided get another limit, in the background: those clocks
 * of handling that have not stopped when it reaches them, those that start later as long as the same line decides the
 * case. Cases filed from now on follow the manual, and clocks that a published evaluation period knows stay. Throws
 * NOT_FOUND, LIMIT_OUT_OF_RANGE, INVALID_INPUT.
 */
export async function changeLimit(ctx: Ctx, input: z.input<typeof Change>) {
  const { reason, ...asked } = Change.parse(input)
  // one change behind the other, and none while one is being applied
  await ctx.db.$executeRaw`SELECT FROM cities WHERE id = ${ctx.city.cityId}::uuid FOR NO KEY UPDATE`
  const { line, limit } = await limitOfLine(ctx, asked)
  const { id: changeId, total: cases } = await requestChange(ctx, { ...asked, reason })
  if (cases === 0) throw noOpenCases()
  ctx.audit({
    ...{ action: 'changeLimit', subjectType: 'ManualEntry', subjectId: asked.entryId },
    details: {
      ...{ limit: limit.value, unit: limit.unit, formerly: line.limitValue, reason },
      cases,
    },
  })
  return { changeId, entryId: asked.entryId, cases }
}
