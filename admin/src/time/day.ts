/** 日 — the first instant of a day of the calendar, or of one some days later, where the officer sits. */
export function startOfDay(day: unknown, later = 0): string | undefined {
  if (typeof day !== 'string') return undefined
  const start = new Date(`${day}T00:00:00`)
  if (Number.isNaN(start.getTime())) return undefined
  start.setDate(start.getDate() + later)
  return start.toISOString()
}
