import { z } from 'zod'
import type { Ctx } from '../ctx.ts'
import { calendarInForce } from './calendar-in-force.ts'
import { periodOf } from './months.ts'
import { monthNotOver } from './refusals.ts'

const Publishing = z.object({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) })

/**
 * 公布评价周期 — the evaluation of a month is published: from now on no change of calendars or limits alters the clocks
 * that stopped or came to their end in it; there are exemptions only. Published twice it stays as it was. Throws
 * INVALID_INPUT where the month is not over.
 */
export async function publishEvaluationPeriod(ctx: Ctx, input: z.input<typeof Publishing>) {
  const { month } = Publishing.parse(input)
  const { cityId } = ctx.city
  // no change of calendars or limits is half done meanwhile
  await ctx.db.$executeRaw`SELECT FROM cities WHERE id = ${cityId}::uuid FOR NO KEY UPDATE`
  const now = ctx.now()
  const { calendar } = await calendarInForce(ctx, { cityId, at: now })
  const period = periodOf(month, calendar.timeZone)
  if (period.endsAt > now) throw monthNotOver(month)
  const { count } = await ctx.db.evaluationPeriod.createMany({
    data: {
      ...{ cityId, month, ...period, publishedAt: now },
      publishedById: ctx.actor.kind === 'PERSON' ? ctx.actor.id : null,
    },
    skipDuplicates: true,
  })
  if (count > 0)
    ctx.audit({
      ...{ action: 'publishEvaluationPeriod', subjectType: 'City', subjectId: cityId },
      details: { month },
    })
  return { month }
}
