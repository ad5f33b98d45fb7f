import { z } from 'zod'

/** 时刻 — when a case is filed, on the city's calendar and clock: month and day as 1115, minutes since midnight. */
export type Moment = { readonly monthDay: number; readonly minuteOfDay: number }

const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
/** 全年各日 — every day that a season may have, the 29th of February too, as 101 … 1231. */
export const monthDays: readonly number[] = daysIn.flatMap((days, month) =>
  Array.from({ length: days }, (_, day) => (month + 1) * 100 + day + 1),
)
/** 全天分钟 — minutes of a whole day. */
export const minutesOfDay = 24 * 60

const until = '(?:至|到|to|[~—–-]+)(?:次年|翌年|次日|翌日)?'
const day = String.raw`(\d{1,2})[月./-](\d{1,2})日?`
const hour = String.raw`(\d{1,2})(?:[:时点](\d{2})?分?)`
const seasonWords = new RegExp(`^${day}${until}${day}$`, 'u')
const hoursWords = new RegExp(`^${hour}${until}${hour}$`, 'u')

/** 季节 — `11-15~03-15`, as the manual may write it (11月15日至次年3月15日); empty for all year, null for what is none. */
export function readSeason(cell: string): string | null {
  const words = plain(cell)
  if (words === '' || words === '全年') return ''
  const [, ...said] = seasonWords.exec(words) ?? []
  const [fromMonth = 0, fromDay = 0, month = 0, day = 0] = said.map(Number)
  const days = [fromMonth * 100 + fromDay, month * 100 + day]
  if (!days.every((one) => monthDays.includes(one))) return null
  return `${two(fromMonth)}-${two(fromDay)}~${two(month)}-${two(day)}`
}

/** 时段 — `22:00~06:00`, as the manual may write it (22时至次日6时); empty for the whole day, null for what is none. */
export function readHours(cell: string): string | null {
  const words = plain(cell)
  if (words === '' || words === '全天') return ''
  const [, ...said] = hoursWords.exec(words) ?? []
  const [from = -1, fromMinute = 0, to = -1, minute = 0] = said.map((one) => Number(one ?? 0))
  const [start, end] = [from * 60 + fromMinute, to * 60 + minute]
  const possible = fromMinute < 60 && minute < 60 && start !== end
  if (!possible || start < 0 || start >= minutesOfDay || end > minutesOfDay) return null
  return `${two(from)}:${two(fromMinute)}~${two(to)}:${two(minute)}`
}

const plain = (cell: string) => cell.normalize('NFKC').replace(/\s+/gu, '')
const two = (number: number) => String(number).padStart(2, '0')

const spanOf = (read: (cell: string) => string | null, message: string) =>
  z.string().transform((cell, { addIssue }) => {
    const span = read(cell)
    if (span === null) addIssue({ code: 'custom', message })
    return span ?? ''
  })
/** 季节 — as somebody gives it. */
export const Season = spanOf(readSeason, 'A season goes from a day of the year to a day.')
/** 时段 — as somebody gives it. */
export const Hours = spanOf(readHours, 'Hours go from a time of day to another one.')

/** 起止 — the two ends of a season as 1115 and 315, both within, or of hours in minutes, the second not within; null for none. */
export type Ends = { readonly from: number; readonly until: number }

export const seasonEnds = (season: string): Ends | null =>
  endsOf(season, (one, other) => one * 100 + other)
export const hoursEnds = (hours: string): Ends | null =>
  endsOf(hours, (one, other) => one * 60 + other)

function endsOf(span: string, value: (one: number, other: number) => number): Ends | null {
  if (span === '') return null
  const [a = 0, b = 0, c = 0, d = 0] = span.split(/[-:~]/u).map(Number)
  return { from: value(a, b), until: value(c, d) }
}

/** 季内 — over New Year where it ends before it begins. */
export function isInSeason(season: string, monthDay: number): boolean {
  const ends = seasonEnds(season)
  if (ends === null) return true
  const { from, until } = ends
  return from <= until
    ? from <= monthDay && monthDay <= until
    : from <= monthDay || monthDay <= until
}

/** 时段内 — over midnight where it ends before it begins. */
export function isInHours(hours: string, minuteOfDay: number): boolean {
  const ends = hoursEnds(hours)
  if (ends === null) return true
  const { from, until } = ends
  return from < until
    ? from <= minuteOfDay && minuteOfDay < until
    : from <= minuteOfDay || minuteOfDay < until
}
