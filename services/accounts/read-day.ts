import { DateTime } from 'luxon'

const pattern = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u

/** 读日期 — the first instant of a day such as 2026-11-21, 2026/11/21 or 2026年11月21日, in the city's time zone; null for anything else. */
export function readDay(text: string, timeZone: string): Date | null {
  const [, year, month, day] = pattern.exec(text) ?? []
  if (year === undefined) return null
  const at = DateTime.fromObject(
    { year: Number(year), month: Number(month), day: Number(day) },
    { zone: timeZone },
  )
  return at.isValid ? at.toJSDate() : null
}

/** 次日 — the first instant of the day after: until then a last day lasts. */
export const dayAfter = (day: Date, timeZone: string): Date =>
  DateTime.fromJSDate(day, { zone: timeZone }).plus({ days: 1 }).toJSDate()
