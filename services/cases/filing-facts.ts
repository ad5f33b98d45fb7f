import { DateTime } from 'luxon'
import type { AreaClass, CaseGrade } from '../../prisma/generated/enums.ts'
import type { FilingFacts } from '../command-manual/line-scope.ts'
import type { Moment } from '../command-manual/spans.ts'
import type { Ctx } from '../ctx.ts'

/** 时刻 — day of the year and minute of the day of an instant, as the city's calendar and clock show it. */
export function momentOf(at: Date, timeZone: string): Moment {
  const { month, day, hour, minute } = DateTime.fromJSDate(at, { zone: timeZone })
  return { monthDay: month * 100 + day, minuteOfDay: hour * 60 + minute }
}

type Filing = {
  readonly cityId: string
  readonly conditionNo: number | null
  readonly streetId: string | null
  readonly districtId: string | null
  readonly areaClass: AreaClass | null
  readonly grade: CaseGrade
  /** When it was filed, or would be. */
  readonly filedAt: Date
}

/** 立案事实 — what the manual decides a case by: its condition and grade, its place, and when it is filed by the city's clock. */
export async function filingFacts(ctx: Ctx, filing: Filing): Promise<FilingFacts> {
  const { cityId, conditionNo, streetId, districtId, areaClass, grade, filedAt } = filing
  const { timeZone } = await ctx.db.city.findUniqueOrThrow({
    where: { id: cityId },
    select: { timeZone: true },
  })
  return {
    conditionNo,
    streetId: streetId ?? '',
    districtId: districtId ?? '',
    areaClass: areaClass ?? '',
    grade,
    ...momentOf(filedAt, timeZone),
  }
}
