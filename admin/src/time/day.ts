import { cityNow } from '../live/now.ts'

/** 日 — the first instant of a day of the calendar, or of one some days later, where the officer sits. */
export function startOfDay(day: unknown, later = 0): string | undefined {
  if (typeof day !== 'string') return undefined
  const start = new Date(`${day}T00:00:00`)
  if (Number.isNaN(start.getTime())) return undefined
  start.setDate(start.getDate() + later)
  return start.toISOString()
}

/** 所在日 — the day of the calendar of an instant, or one some days earlier, where the officer sits. */
export function dayOf(instant: unknown, earlier = 0): string | undefined {
  if (typeof instant !== 'string') return undefined
  const day = new Date(instant)
  if (Number.isNaN(day.getTime())) return undefined
  day.setDate(day.getDate() - earlier)
  return inFigures(day)
}

/** 前若干日 — the day of the calendar so many days ago, as a field for days has it. */
export function dayBefore(days: number): string {
  const day = new Date(cityNow())
  day.setDate(day.getDate() - days)
  return inFigures(day)
}

function inFigures(day: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return [day.getFullYear(), two(day.getMonth() + 1), two(day.getDate())].join('-')
}
