import { dateOf, dayOf, dayStart, numberOf } from './local-time.ts'
import type { Period } from './published-facts.ts'

/** 月份 — `yyyy-MM` of an instant on the clocks of the city. */
export const monthOf = (at: Date, timeZone: string): string =>
  dateOf(dayOf(at.getTime(), timeZone)).slice(0, 7)

/** 月度周期 — from the first instant of a month to the first one of the next. */
export function periodOf(month: string, timeZone: string): Period {
  const first = numberOf(`${month}-01`)
  return {
    startsAt: new Date(dayStart(first, timeZone)),
    endsAt: new Date(dayStart(numberOf(`${monthsAfter(month, 1)}-01`), timeZone)),
  }
}

/** 上月 — so many months that were over at an instant, the last one first. */
export function endedMonths(at: Date, { timeZone, most }: { timeZone: string; most: number }) {
  const current = monthOf(at, timeZone)
  return Array.from({ length: most }, (_, i) => monthsAfter(current, -1 - i))
}

function monthsAfter(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const months = year * 12 + number - 1 + count
  const of = String((months % 12) + 1).padStart(2, '0')
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${of}`
}
