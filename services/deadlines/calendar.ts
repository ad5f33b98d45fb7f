import { z } from 'zod'
import type { DayKind } from '../../prisma/generated/client.ts'

/** 工作日历 — a city's working time: windows of a working day, working weekdays (ISO, Monday = 1), dated schedules, and the days that differ (`yyyy-MM-dd`). */
export type Calendar = {
  readonly timeZone: string
  readonly windows: readonly Window[]
  readonly weekdays: readonly number[]
  readonly schedules: readonly Schedule[]
  readonly days: ReadonlyMap<string, DayKind>
  readonly dayNames: ReadonlyMap<string, string>
  /** What a limit of one working day is; null: as much as the windows hold. */
  readonly workingDayMinutes: number | null
  readonly before: Before | null
}
/** 工作时段 — local wall-clock times, `HH:mm`. */
export type Window = { readonly from: string; readonly to: string }
/** 作息时间 — windows that hold every year from one day to another, `MM-dd`, both included; summer and winter hours. */
export type Schedule = Window & { readonly name: string; readonly windows: readonly Window[] }
/** 此前日历 — the days before `until` (`yyyy-MM-dd`) are as an earlier edition has them. */
export type Before = { readonly until: string; readonly calendar: Calendar }

/** 当日日历 — whose edition's rules hold on a local day. */
export function calendarOn(date: string, calendar: Calendar): Calendar {
  const { before } = calendar
  return before !== null && date < before.until ? calendarOn(date, before.calendar) : calendar
}

/** 当日作息 — the dated schedule that holds on a local day; null on the others. */
export function scheduleOn(
  date: string,
  { schedules }: Pick<Calendar, 'schedules'>,
): Schedule | null {
  const day = date.slice(5)
  return schedules.find(({ from, to }) => isWithin(day, from, to)) ?? null
}

/** From October to April is one stretch, too. */
const isWithin = (day: string, from: string, to: string): boolean =>
  from <= to ? from <= day && day <= to : from <= day || day <= to

export const Time = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/)
const MonthDay = z.string().regex(/^\d{2}-\d{2}$/)
// Without a window or a weekday no limit would ever end.
const Windows = z
  .array(z.object({ from: Time, to: Time }))
  .min(1)
  .refine(isOrdered, 'windows must follow each other and not overlap')
const Schedules = z.array(
  z.object({ name: z.string(), from: MonthDay, to: MonthDay, windows: Windows }),
)
const Weekdays = z.array(z.int().min(1).max(7)).min(1)
const ListedDay = z.object({
  on: z.iso.date(),
  kind: z.enum(['HOLIDAY', 'WORKING_DAY']),
  name: z.string(),
})
const Override = z.object({
  unitId: z.string(),
  windows: Windows,
  weekdays: Weekdays,
  schedules: Schedules.default([]),
  /** Public holidays are days like any other. */
  worksHolidays: z.boolean().default(false),
})
/** 部门作息 — the hours of one unit where they differ from the city's; make-up days are the city's. */
export type Override = z.infer<typeof Override>
const Row = z.object({
  timeZone: z.string(),
  windows: Windows,
  weekdays: Weekdays,
  schedules: Schedules.default([]),
  workingDayMinutes: z.int().positive().nullable().default(null),
  days: z.array(ListedDay),
})

/** 时段顺序 — whether windows follow each other without overlapping. */
export function isOrdered(windows: readonly Window[]): boolean {
  const times = windows.flatMap(({ from, to }) => [minuteOf(from), minuteOf(to)])
  return times.every(
    (minute, i) => minute > (times[i - 1] ?? -1) || (i % 2 === 0 && minute === times[i - 1]),
  )
}

/** 读日历 — a calendar from its stored form, behind it the earlier edition; a malformed one is a fault. */
export function parseCalendar(row: unknown, before: Before | null = null): Calendar {
  const { days, ...rest } = Row.parse(row)
  return {
    ...rest,
    days: new Map(days.map(({ on, kind }) => [on, kind])),
    dayNames: new Map(days.map(({ on, name }) => [on, name])),
    before,
  }
}

/** 读部门作息 — the overrides of an edition from their stored form. */
export const parseOverrides = (stored: unknown): readonly Override[] =>
  z.array(Override).parse(stored)

/** 部门日历 — the city's calendar with the hours of one unit; a working day stays the city's. */
export function withOverride(calendar: Calendar, override: Override): Calendar {
  const { windows, weekdays, schedules, worksHolidays } = override
  const kept = [...calendar.days].filter(([, kind]) => !worksHolidays || kind === 'WORKING_DAY')
  const workingDayMinutes = calendar.workingDayMinutes ?? minutesIn(calendar.windows)
  return { ...calendar, windows, weekdays, schedules, workingDayMinutes, days: new Map(kept) }
}

/** Minutes since local midnight of `HH:mm`. */
export function minuteOf(time: string): number {
  const [hours = '', minutes = ''] = time.split(':')
  return Number(hours) * 60 + Number(minutes)
}

/** Minutes that the windows of one day hold. */
export const minutesIn = (windows: readonly Window[]): number =>
  windows.reduce((sum, { from, to }) => sum + minuteOf(to) - minuteOf(from), 0)
