import { z } from 'zod'
import { DayKind } from '../../prisma/generated/enums.ts'
import { invalidInput } from '../errors.ts'
import { isOrdered, scheduleOn, Time, type Window } from './calendar.ts'
import { dateOf } from './local-time.ts'
import { noWorkingDay, schedulesOverlap, windowsOverlap } from './refusals.ts'

const Windows = z.array(z.object({ from: Time, to: Time })).max(8)
const Weekdays = z.array(z.int().min(1).max(7)).max(7)
const isMonthDay = (text: string) => z.iso.date().safeParse(`2024-${text}`).success
const MonthDay = z.string().refine(isMonthDay, 'is no day of a year, MM-dd')
const Name = z.string().trim().max(40)
const Schedules = z
  .array(z.object({ name: Name.min(1), from: MonthDay, to: MonthDay, windows: Windows }))
  .max(12)
const hours = { windows: Windows, weekdays: Weekdays, schedules: Schedules }

/** 日历内容 — a calendar edition as it is given, as a whole. */
export const CalendarContent = z.object({
  name: Name.min(1),
  effectiveOn: z.iso.date(),
  ...hours,
  workingDayMinutes: z.int().min(1).max(1440).nullable(),
  days: z
    .array(z.object({ on: z.iso.date(), kind: z.enum(DayKind), name: Name.default('') }))
    .max(2000),
  overrides: z.array(z.object({ unitId: z.uuid(), worksHolidays: z.boolean(), ...hours })).max(200),
  documentNumber: z.string().trim().max(80).nullable(),
  reason: z.string().trim().max(500),
})
export type CalendarContent = z.infer<typeof CalendarContent>
type Hours = Pick<CalendarContent, 'windows' | 'weekdays' | 'schedules'>

/** 日历规则 — what no calendar may be; throws WINDOWS_OVERLAP, NO_WORKING_DAY, SCHEDULES_OVERLAP, INVALID_INPUT, each before anything is written. */
export function assertContent(content: CalendarContent): void {
  assertHours(content, '')
  for (const [i, override] of content.overrides.entries()) assertHours(override, `overrides.${i}.`)
  assertOnce(
    content.days.map(({ on }) => on),
    'days',
  )
  assertOnce(
    content.overrides.map(({ unitId }) => unitId),
    'overrides',
  )
}

function assertHours({ windows, weekdays, schedules }: Hours, path: string): void {
  if (weekdays.length === 0) throw noWorkingDay(`${path}weekdays`)
  assertOnce(weekdays.map(String), `${path}weekdays`)
  assertWindows(windows, `${path}windows`)
  for (const [i, one] of schedules.entries())
    assertWindows(one.windows, `${path}schedules.${i}.windows`)
  for (const date of leapYear)
    if (schedules.filter((one) => scheduleOn(date, { schedules: [one] }) !== null).length > 1)
      throw schedulesOverlap(date.slice(5), `${path}schedules`)
}

function assertWindows(windows: readonly Window[], field: string): void {
  if (windows.length === 0) throw noWorkingDay(field)
  if (!isOrdered(windows)) throw windowsOverlap(field)
}

function assertOnce(values: readonly string[], field: string): void {
  const twice = values.find((value, i) => values.indexOf(value) !== i)
  if (twice !== undefined)
    throw invalidInput(`${twice} is given twice. Nothing was changed; give it once.`, field)
}

const newYear = Date.UTC(2024, 0, 1) / 86_400_000
const leapYear = Array.from({ length: 366 }, (_, i) => dateOf(newYear + i))
