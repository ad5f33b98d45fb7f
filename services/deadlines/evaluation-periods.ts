import { calendarInForce, type Reading } from './calendar-in-force.ts'
import { endedMonths } from './months.ts'
import type { Period } from './published-facts.ts'

/** 评价月份 — a month that is over, and whether its evaluation is published. */
export type EvaluationMonth = {
  readonly month: string
  readonly publishedAt: Date | null
  readonly publisherName: string | null
}
/** So many months back one may still publish from the list; those that are published stay in it. */
const offered = 12

/** 评价周期 — the last months that are over, and every one that is published, the latest first. */
export async function evaluationMonths(ctx: Reading, { at }: { readonly at: Date }) {
  const { cityId } = ctx.city
  const published = await ctx.db.evaluationPeriod.findMany({
    where: { cityId },
    select: { month: true, publishedAt: true, publishedBy: { select: { name: true } } },
  })
  const { calendar } = await calendarInForce(ctx, { cityId, at })
  const known = new Set(published.map(({ month }) => month))
  const open = endedMonths(at, { timeZone: calendar.timeZone, most: offered })
    .filter((month) => !known.has(month))
    .map((month): EvaluationMonth => ({ month, publishedAt: null, publisherName: null }))
  const closed = published.map(
    ({ publishedBy, ...period }): EvaluationMonth => ({
      ...period,
      publisherName: publishedBy?.name ?? null,
    }),
  )
  return [...open, ...closed].toSorted((a, b) => (a.month < b.month ? 1 : -1))
}

/** 已公布评价周期 — what no change of calendars or limits may alter any more. */
export const publishedPeriods = ({ db, city }: Reading): Promise<readonly Period[]> =>
  db.evaluationPeriod.findMany({
    where: { cityId: city.cityId },
    select: { startsAt: true, endsAt: true },
  })
