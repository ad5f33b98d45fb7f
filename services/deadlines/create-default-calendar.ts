import { DateTime } from 'luxon'
import type { Ctx } from '../ctx.ts'
import type { Window } from './calendar.ts'
import { publicHolidays } from './public-holidays.ts'

const windows: readonly Window[] = [
  { from: '08:00', to: '12:00' },
  { from: '14:00', to: '18:00' },
]
const weekdays = [1, 2, 3, 4, 5]
const fromYear = 2024
const toYear = 2026

/** 标准日历 — a new city's first calendar: 08:00–12:00, 14:00–18:00, Monday to Friday, published holidays and make-up days. */
export async function createDefaultCalendar(ctx: Ctx): Promise<void> {
  const { cityId } = ctx.city
  const { timeZone } = await ctx.db.city.findUniqueOrThrow({ where: { id: cityId } })
  await ctx.db.workingCalendar.createMany({
    data: {
      ...{ cityId, timeZone, weekdays },
      edition: 1,
      state: 'PUBLISHED',
      name: '标准工作日历',
      windows: windows.map((window) => ({ ...window })),
      days: publicHolidays(fromYear, toYear).map(({ day: on, kind, name }) => ({ on, kind, name })),
      effectiveFrom: DateTime.fromObject({ year: fromYear }, { zone: timeZone }).toJSDate(),
    },
    skipDuplicates: true,
  })
}
