import type { Calendar } from '../../../services/deadlines/calendar.ts'

const minute = 60_000
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const known = new Map<string, Map<number, Wall>>()

/** What the clock and the calendar on the wall show. */
type Wall = {
  readonly date: string
  readonly time: string
  readonly weekday: number
}

/** The slow reference: looks at the clock on the wall at the start of each minute, and shares no line with what it checks. */
export function isWorkingMinute(at: number, calendar: Calendar): boolean {
  const { date, time, weekday } = wallAt(at, calendar.timeZone)
  const listed = calendar.days.get(date)
  if (listed === 'HOLIDAY') return false
  if (listed === undefined && !calendar.weekdays.includes(weekday)) return false
  const monthDay = date.slice(5)
  const dated = calendar.schedules.find(({ from, to }) =>
    from <= to ? monthDay >= from && monthDay <= to : monthDay >= from || monthDay <= to,
  )
  return (dated ?? calendar).windows.some(({ from, to }) => time >= from && time < to)
}

/** How many minutes between two whole minutes were worked. */
export function minutesWorked(from: number, to: number, calendar: Calendar): number {
  let worked = 0
  for (let at = from; at < to; at += minute) if (isWorkingMinute(at, calendar)) worked += 1
  return worked
}

/** When so many minutes have been worked. */
export function afterMinutes(from: number, minutes: number, calendar: Calendar): number {
  let at = from
  for (let left = minutes; left > 0; at += minute) if (isWorkingMinute(at, calendar)) left -= 1
  return at
}

function wallAt(at: number, timeZone: string): Wall {
  const walls = known.get(timeZone) ?? new Map<number, Wall>()
  known.set(timeZone, walls)
  const wall = walls.get(at) ?? readWall(at, timeZone)
  walls.set(at, wall)
  return wall
}

const formats = new Map<string, Intl.DateTimeFormat>()

function readWall(at: number, timeZone: string): Wall {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { ...shown, timeZone })
  formats.set(timeZone, format)
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]))
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? ''
  return {
    date: `${of('year')}-${of('month')}-${of('day')}`,
    time: `${of('hour')}:${of('minute')}`,
    weekday: weekdays.indexOf(of('weekday')) + 1,
  }
}

const shown: Intl.DateTimeFormatOptions = {
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', weekday: 'short' },
  ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
}
