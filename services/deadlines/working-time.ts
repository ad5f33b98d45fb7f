import { type Calendar, calendarOn, minuteOf, minutesIn, scheduleOn } from './calendar.ts'
import { dateOf, dayOf, instantsOf, joined, type Span } from './local-time.ts'

const minute = 60_000
const day = 24 * 60 * minute
const known = new WeakMap<Calendar, Map<number, readonly Span[]>>()

/** 工作日 — listed days first (public holidays, make-up days), else by weekday. */
export function isWorkingDay(number: number, calendar: Calendar): boolean {
  const date = dateOf(number)
  const { days, weekdays } = calendarOn(date, calendar)
  const listed = days.get(date)
  if (listed !== undefined) return listed === 'WORKING_DAY'
  return weekdays.includes(weekdayOf(number))
}

/** 工作时段 — the working spans of one local day; remembered, because every limit walks over the same days. */
export function spansOfDay(number: number, calendar: Calendar): readonly Span[] {
  const days = known.get(calendar) ?? new Map<number, readonly Span[]>()
  known.set(calendar, days)
  const spans = days.get(number) ?? computeSpans(number, calendar)
  days.set(number, spans)
  return spans
}

/** 日工时 — milliseconds of the city's working day: the unit that a limit in working days counts in. */
export const workingDayMs = ({ workingDayMinutes, windows }: Calendar): number =>
  (workingDayMinutes ?? minutesIn(windows)) * minute

/** Working milliseconds between two instants; 0 if they stand the wrong way round. */
export function workingMs(from: number, to: number, calendar: Calendar): number {
  let sum = 0
  const last = dayOf(to, calendar.timeZone)
  for (let number = dayOf(from, calendar.timeZone); number <= last; number += 1)
    for (const span of spansOfDay(number, calendar))
      sum += Math.max(0, Math.min(span.to, to) - Math.max(span.from, from))
  return sum
}

/** The first instant by which that much working time has passed since `from`. */
export function afterWorkingMs(from: number, ms: number, calendar: Calendar): number {
  if (ms <= 0) return from
  let left = ms
  for (let number = dayOf(from, calendar.timeZone); ; number += 1)
    for (const span of spansOfDay(number, calendar)) {
      const start = Math.max(span.from, from)
      if (span.to - start >= left) return start + left
      left -= Math.max(0, span.to - start)
    }
}

function computeSpans(number: number, calendar: Calendar): readonly Span[] {
  if (!isWorkingDay(number, calendar)) return []
  const date = dateOf(number)
  const rules = calendarOn(date, calendar)
  const windows = scheduleOn(date, rules)?.windows ?? rules.windows
  const spans = windows.flatMap(({ from, to }) =>
    instantsOf(
      { from: number * day + minuteOf(from) * minute, to: number * day + minuteOf(to) * minute },
      calendar.timeZone,
    ),
  )
  return joined(spans)
}

// 1970-01-01 was a Thursday.
const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1
