import { DateTime } from 'luxon'
import type { Calendar } from '../../../services/deadlines/calendar.ts'
import { publicHolidays } from '../../../services/deadlines/public-holidays.ts'

/** The standard calendar with the public holidays of 2024 to 2026; name only what the test is about. */
export const aCalendar = (given: Partial<Calendar> = {}): Calendar => ({
  timeZone: 'Asia/Shanghai',
  windows: [
    { from: '08:00', to: '12:00' },
    { from: '14:00', to: '18:00' },
  ],
  weekdays: [1, 2, 3, 4, 5],
  schedules: [],
  workingDayMinutes: null,
  days: new Map(publicHolidays(2024, 2026).map(({ day, kind }) => [day, kind])),
  dayNames: new Map(publicHolidays(2024, 2026).map(({ day, name }) => [day, name])),
  before: null,
  ...given,
})

/** An instant from the city's wall clock: `2026-03-02 08:00`; a weekday behind it is for the reader. */
export function local(text: string, zone = 'Asia/Shanghai'): Date {
  const [, date, time] = /^(\S+)(?: [A-Z][a-z]{2})? (\S+)$/.exec(text) ?? []
  const at = DateTime.fromISO(`${date}T${time}`, { zone })
  if (!at.isValid) throw new RangeError(`${text} is no local time`)
  return at.toJSDate()
}
