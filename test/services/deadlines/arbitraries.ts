import fc from 'fast-check'
import type { DayKind, LimitUnit } from '../../../prisma/generated/client.ts'
import type { Calendar, Window } from '../../../services/deadlines/calendar.ts'
import type { Ledger } from '../../../services/deadlines/ledger.ts'
import { dateOf } from '../../../services/deadlines/local-time.ts'

const units: readonly LimitUnit[] = ['URGENT_HOUR', 'WORKING_HOUR', 'WORKING_DAY', 'NATURAL_DAY']
const dayMs = 86_400_000
const newYear = Date.parse('2026-01-01T00:00:00Z') / dayMs

/** Any instant of 2026, to the millisecond. */
export const instants = fc.date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2026-12-31T00:00:00Z'),
  noInvalidDate: true,
})

/** A limit from a minute to twenty days. */
export const limits = fc.record({
  value: fc.double({ min: 0.02, max: 20, noNaN: true }),
  unit: fc.constantFrom(...units),
})

const two = (number: number) => String(number).padStart(2, '0')
const timeOf = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`

/** One to four windows of a day, some to midnight. */
const windows = fc
  .uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 8 })
  .map((minutes) => minutes.toSorted((a, b) => a - b).map(timeOf))
  .map((times): readonly Window[] =>
    times.flatMap((from, i) => {
      const to = times[i + 1]
      return i % 2 === 0 && to !== undefined ? [{ from, to }] : []
    }),
  )
const dates = fc.integer({ min: 0, max: 364 }).map((day) => dateOf(newYear + day))
const schedules = fc.record({
  name: fc.constant('夏季'),
  from: dates.map((date) => date.slice(5)),
  to: dates.map((date) => date.slice(5)),
  windows,
})
const listed = fc.tuple(dates, fc.constantFrom<DayKind>('HOLIDAY', 'WORKING_DAY'))

/** Zones that leave their clocks alone, and zones that change them: by an hour, by half of one, at midnight, far from UTC. */
const zones = [
  ...['Asia/Shanghai', 'Asia/Kathmandu', 'Europe/Berlin', 'America/New_York'],
  ...['Australia/Lord_Howe', 'America/Santiago', 'Africa/Cairo', 'Pacific/Chatham'],
]

/** Any calendar that a city may have. */
export const calendars = (timeZones: readonly string[] = zones): fc.Arbitrary<Calendar> =>
  fc.record({
    timeZone: fc.constantFrom(...timeZones),
    windows,
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    schedules: fc.array(schedules, { maxLength: 1 }),
    workingDayMinutes: fc.option(fc.integer({ min: 60, max: 720 })),
    days: fc.array(listed, { maxLength: 60 }).map((days) => new Map(days)),
    dayNames: fc.constant(new Map<string, string>()),
    before: fc.constant(null),
  })

/** A start and an ordered list of pauses and resumptions after it. */
export const ledgers = fc
  .record({
    times: fc.array(instants, { minLength: 1, maxLength: 7 }),
    limit: limits,
    calendar: calendars(),
  })
  .map(({ times, limit, calendar }): Ledger => {
    const [startedAt = new Date(0), ...later] = times.toSorted((a, b) => a.getTime() - b.getTime())
    const entries = later.map((at, i) => ({
      at,
      kind: i % 2 ? ('RESUMED' as const) : ('PAUSED' as const),
    }))
    return { startedAt, limit, entries, calendar }
  })

/** Days in which the clocks of a zone are changed, or a year ends. */
const around: readonly (readonly [string, string])[] = [
  ...([
    ['Asia/Shanghai', '2026-02-12'],
    ['Asia/Shanghai', '2026-12-29'],
  ] as const),
  ...([
    ['Europe/Berlin', '2026-03-27'],
    ['Europe/Berlin', '2026-10-23'],
  ] as const),
  ...([
    ['America/New_York', '2026-03-06'],
    ['America/New_York', '2026-10-30'],
  ] as const),
  ...([
    ['Australia/Lord_Howe', '2026-04-03'],
    ['Australia/Lord_Howe', '2026-10-02'],
  ] as const),
  ...([
    ['America/Santiago', '2026-04-03'],
    ['America/Santiago', '2026-09-04'],
  ] as const),
  ...([
    ['Africa/Cairo', '2026-04-22'],
    ['Africa/Cairo', '2026-10-28'],
  ] as const),
  ['Asia/Kathmandu', '2026-06-01'],
  ['Pacific/Chatham', '2026-04-03'],
]

/** A few days of a calendar, from one whole minute to another, where something may go wrong. */
export const fewDays = fc
  .tuple(fc.constantFrom(...around), fc.nat(4 * 1440), fc.integer({ min: 1, max: 6 * 1440 }))
  .chain(([[timeZone, date], later, long]) => {
    const from = Date.parse(`${date}T00:00:00Z`) + later * 60_000
    const to = from + long * 60_000
    return fc.record({
      from: fc.constant(from),
      to: fc.constant(to),
      calendar: calendars([timeZone]),
    })
  })
