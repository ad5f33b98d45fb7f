import { IANAZone } from 'luxon'
import { type Calendar, minuteOf } from './calendar.ts'

/** A stretch of time in epoch milliseconds. */
export type Span = { readonly from: number; readonly to: number }

const minute = 60_000
const day = 24 * 60 * minute
const known = new WeakMap<Calendar, Map<number, readonly Span[]>>()

/** 当地日 — the local day an instant falls on, as days since 1970-01-01. */
export function dayOf(at: number, { timeZone }: Calendar): number {
  return Math.floor((at + offset(at, timeZone)) / day)
}

/** The instant at which a local day begins. */
export const dayStart = (number: number, { timeZone }: Calendar): number =>
  toInstant(number * day, timeZone)

/** `yyyy-MM-dd` of a local day. */
export const dateOf = (number: number): string => new Date(number * day).toISOString().slice(0, 10)

/** 工作日 — listed days first (public holidays, make-up days), else by weekday. */
export function isWorkingDay(number: number, calendar: Calendar): boolean {
  const listed = calendar.days.get(dateOf(number))
  if (listed !== undefined) return listed === 'WORKING_DAY'
  return calendar.weekdays.includes(weekdayOf(number))
}

/** 工作时段 — the working spans of one local day; remembered, because every limit walks over the same days. */
export function spansOfDay(number: number, calendar: Calendar): readonly Span[] {
  const days = known.get(calendar) ?? new Map<number, readonly Span[]>()
  known.set(calendar, days)
  const spans = days.get(number) ?? computeSpans(number, calendar)
  days.set(number, spans)
  return spans
}

/** 日工时 — milliseconds of one working day: the unit that a limit in working days counts in. */
export const workingDayMs = ({ windows }: Calendar): number =>
  windows.reduce((sum, { from, to }) => sum + (minuteOf(to) - minuteOf(from)) * minute, 0)

/** Working milliseconds between two instants; 0 if they stand the wrong way round. */
export function workingMs(from: number, to: number, calendar: Calendar): number {
  let sum = 0
  const last = dayOf(to, calendar)
  for (let number = dayOf(from, calendar); number <= last; number += 1)
    for (const span of spansOfDay(number, calendar))
      sum += Math.max(0, Math.min(span.to, to) - Math.max(span.from, from))
  return sum
}

/** The first instant by which that much working time has passed since `from`. */
export function afterWorkingMs(from: number, ms: number, calendar: Calendar): number {
  if (ms <= 0) return from
  let left = ms
  for (let number = dayOf(from, calendar); ; number += 1)
    for (const span of spansOfDay(number, calendar)) {
      const start = Math.max(span.from, from)
      if (span.to - start >= left) return start + left
      left -= Math.max(0, span.to - start)
    }
}

function computeSpans(number: number, calendar: Calendar): readonly Span[] {
  if (!isWorkingDay(number, calendar)) return []
  return calendar.windows.map(({ from, to }) => ({
    from: toInstant(number * day + minuteOf(from) * minute, calendar.timeZone),
    to: toInstant(number * day + minuteOf(to) * minute, calendar.timeZone),
  }))
}

// 1970-01-01 was a Thursday.
const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1

const offset = (at: number, timeZone: string): number =>
  IANAZone.create(timeZone).offset(at) * minute

function toInstant(local: number, timeZone: string): number {
  const guess = local - offset(local, timeZone)
  return local - offset(guess, timeZone)
}
