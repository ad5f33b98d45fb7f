import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { dueAt } from '../../../services/deadlines/due-at.ts'
import { aCalendar, local } from './a-calendar.ts'

const none = { days: new Map(), dayNames: new Map() }
const calendars = {
  standard: aCalendar(),
  seasonal: aCalendar({
    schedules: [
      {
        ...{ name: '夏季', from: '05-01', to: '09-30' },
        windows: [
          { from: '08:00', to: '12:00' },
          { from: '15:00', to: '18:30' },
        ],
      },
    ],
  }),
  berlin: aCalendar({ ...none, timeZone: 'Europe/Berlin' }),
  'new-york': aCalendar({ ...none, timeZone: 'America/New_York' }),
  night: aCalendar({
    ...{ ...none, timeZone: 'Europe/Berlin', weekdays: [1, 2, 3, 4, 5, 6, 7] },
    windows: [
      { from: '00:00', to: '06:00' },
      { from: '22:00', to: '24:00' },
    ],
  }),
}
const units = {
  UH: 'URGENT_HOUR',
  WH: 'WORKING_HOUR',
  WD: 'WORKING_DAY',
  ND: 'NATURAL_DAY',
} as const

const isKey = <T extends object>(key: string, of: T): key is Extract<keyof T, string> => key in of

/** The lines of the table: calendar, start, limit, due. */
const lines = readFileSync(new URL('hand-computed.md', import.meta.url), 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, calendar = '']) => isKey(calendar, calendars))

describe('手算期限 what was worked out by hand is what is computed', () => {
  test('there are at least sixty lines', () => {
    expect(lines.length).toBeGreaterThanOrEqual(60)
  })

  test.each(lines)(
    '%s%s: %s + %s → %s, because %s',
    (_, key = '', start = '', limit = '', due = '') => {
      const [value = '', unit = ''] = limit.split(' ')
      if (!isKey(key, calendars) || !isKey(unit, units)) throw new RangeError(`${key}, ${limit}`)
      const calendar = calendars[key]
      const computed = dueAt(
        local(start, calendar.timeZone),
        { value: Number(value), unit: units[unit] },
        calendar,
      )
      expect(computed).toEqual(local(due, calendar.timeZone))
    },
  )
})
