import { describe, expect, test } from 'vitest'
import { parseCalendar } from '../../../services/deadlines/calendar.ts'
import { publicHolidays } from '../../../services/deadlines/public-holidays.ts'
import { defaultStepLimits, stepLimit } from '../../../services/deadlines/step-limits.ts'

const row = {
  timeZone: 'Asia/Shanghai',
  windows: [{ from: '08:00', to: '24:00' }],
  weekdays: [1],
  days: [{ on: '2026-02-28', kind: 'WORKING_DAY', name: '春节调休上班' }],
}

describe('工作日历 a calendar that would never end a limit is refused', () => {
  test('the stored form is read', () => {
    expect(parseCalendar(row).days.get('2026-02-28')).toBe('WORKING_DAY')
  })

  test.each([
    ['no windows', { windows: [] }],
    ['no weekdays', { weekdays: [] }],
    ['a window that ends before it begins', { windows: [{ from: '18:00', to: '08:00' }] }],
    [
      'windows that overlap',
      {
        windows: [
          { from: '08:00', to: '12:00' },
          { from: '11:00', to: '13:00' },
        ],
      },
    ],
    ['an hour that does not exist', { windows: [{ from: '08:00', to: '25:00' }] }],
    ['an eighth weekday', { weekdays: [8] }],
  ])('%s', (_, wrong) => {
    expect(() => parseCalendar({ ...row, ...wrong })).toThrow()
  })
})

describe('法定节假日 published public holidays', () => {
  test('Spring Festival 2026 has nine days off and two Saturdays worked', () => {
    const named = publicHolidays(2026, 2026).filter(({ name }) => name.startsWith('春节'))
    const days = (kind: string) => named.filter((day) => day.kind === kind).map(({ day }) => day)
    expect([days('HOLIDAY').at(0), days('HOLIDAY').at(-1), days('HOLIDAY').length]).toEqual([
      '2026-02-15',
      '2026-02-23',
      9,
    ])
    expect(days('WORKING_DAY')).toEqual(['2026-02-14', '2026-02-28'])
  })
})

describe('环节时限 limits of officers’ steps', () => {
  test('the city’s own minutes come first, then the default; handling has its limit from the manual', () => {
    expect(stepLimit('filing', { filing: 30 })).toEqual({ value: 0.5, unit: 'WORKING_HOUR' })
    expect(stepLimit('filing', {})).toEqual({ value: 0.25, unit: 'WORKING_HOUR' })
    expect(stepLimit('handling', {})).toBeNull()
    expect(defaultStepLimits['handling']).toBeUndefined()
  })
})
