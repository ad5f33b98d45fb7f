import type { DayKind } from '../../prisma/generated/client.ts'
import { type Calendar, calendarOn, scheduleOn, type Window } from './calendar.ts'
import { dateOf, numberOf } from './local-time.ts'
import { isWorkingDay } from './working-time.ts'

/** 年历日 — what a calendar makes of one day: worked or not, listed as a holiday or make-up day, by which hours. */
export type YearDay = {
  readonly on: string
  readonly works: boolean
  readonly listed: DayKind | null
  readonly name: string | null
  /** Of the dated schedule that holds; null for the usual hours. */
  readonly schedule: string | null
  readonly windows: readonly Window[]
}

/** 年历 — every day of a year. */
export function yearOf(calendar: Calendar, year: number): readonly YearDay[] {
  const [first, next] = [numberOf(`${year}-01-01`), numberOf(`${year + 1}-01-01`)]
  return Array.from({ length: next - first }, (_, i) => dayIn(calendar, first + i))
}

function dayIn(calendar: Calendar, number: number): YearDay {
  const on = dateOf(number)
  const rules = calendarOn(on, calendar)
  const schedule = scheduleOn(on, rules)
  const works = isWorkingDay(number, calendar)
  return {
    ...{ on, works, listed: rules.days.get(on) ?? null, name: rules.dayNames.get(on) ?? null },
    schedule: schedule?.name ?? null,
    windows: works ? (schedule?.windows ?? rules.windows) : [],
  }
}
