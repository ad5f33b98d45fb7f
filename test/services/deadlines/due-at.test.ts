import { describe, expect, test } from 'vitest'
import type { LimitUnit } from '../../../prisma/generated/client.ts'
import { dueAt } from '../../../services/deadlines/due-at.ts'
import { aCalendar, local } from './a-calendar.ts'

const calendar = aCalendar()

describe('时限 when a limit is used up', () => {
  test.each<[string, number, LimitUnit, string]>([
    // 春节 2026: 15–23 February off, Saturdays 14 and 28 February worked
    ['2026-02-13 Fri 10:00', 2, 'WORKING_DAY', '2026-02-24 Tue 10:00'],
    ['2026-02-14 Sat 17:00', 4, 'WORKING_HOUR', '2026-02-24 Tue 11:00'],
    ['2026-02-14 Sat 18:00', 1, 'WORKING_HOUR', '2026-02-24 Tue 09:00'],
    ['2026-02-14 Sat 09:00', 1, 'WORKING_DAY', '2026-02-24 Tue 09:00'],
    ['2026-02-16 Mon 23:30', 2, 'URGENT_HOUR', '2026-02-17 Tue 01:30'],
    ['2026-02-17 Tue 12:00', 1, 'WORKING_DAY', '2026-02-24 Tue 18:00'],
    ['2026-02-13 Fri 10:00', 10, 'NATURAL_DAY', '2026-02-23 Mon 10:00'],
    ['2026-02-27 Fri 16:00', 1, 'WORKING_DAY', '2026-02-28 Sat 16:00'],
    ['2026-02-28 Sat 16:00', 1, 'WORKING_DAY', '2026-03-02 Mon 16:00'],
    ['2026-02-09 Mon 08:00', 7, 'WORKING_DAY', '2026-02-24 Tue 18:00'],
    // 国庆 and 中秋 2026: 25–27 September and 1–7 October off, 20 September and 10 October worked
    ['2026-09-30 Wed 17:00', 1, 'WORKING_DAY', '2026-10-08 Thu 17:00'],
    ['2026-09-30 Wed 23:00', 2, 'URGENT_HOUR', '2026-10-01 Thu 01:00'],
    ['2026-10-09 Fri 17:00', 1, 'WORKING_DAY', '2026-10-10 Sat 17:00'],
    ['2026-10-10 Sat 17:00', 2, 'WORKING_HOUR', '2026-10-12 Mon 09:00'],
    ['2026-09-19 Sat 10:00', 1, 'WORKING_DAY', '2026-09-20 Sun 18:00'],
    ['2026-09-24 Thu 17:30', 1, 'WORKING_HOUR', '2026-09-28 Mon 08:30'],
    // noon
    ['2026-03-02 Mon 11:30', 1, 'WORKING_HOUR', '2026-03-02 Mon 14:30'],
    ['2026-03-02 Mon 12:30', 1, 'WORKING_HOUR', '2026-03-02 Mon 15:00'],
    ['2026-03-02 Mon 12:00', 0.25, 'WORKING_HOUR', '2026-03-02 Mon 14:15'],
    ['2026-03-02 Mon 08:00', 4, 'WORKING_HOUR', '2026-03-02 Mon 12:00'],
    // night, midnight, weekend
    ['2026-03-02 Mon 00:00', 1, 'WORKING_HOUR', '2026-03-02 Mon 09:00'],
    ['2026-03-02 Mon 23:59', 1, 'WORKING_HOUR', '2026-03-03 Tue 09:00'],
    ['2026-03-02 Mon 08:00', 1, 'WORKING_DAY', '2026-03-02 Mon 18:00'],
    ['2026-03-02 Mon 10:00', 2, 'WORKING_DAY', '2026-03-04 Wed 10:00'],
    ['2026-03-06 Fri 17:00', 4, 'WORKING_HOUR', '2026-03-09 Mon 11:00'],
    ['2026-03-06 Fri 18:00', 0.5, 'WORKING_DAY', '2026-03-09 Mon 12:00'],
    ['2026-03-07 Sat 10:00', 4, 'URGENT_HOUR', '2026-03-07 Sat 14:00'],
    ['2026-12-31 Thu 23:00', 1, 'NATURAL_DAY', '2027-01-01 Fri 23:00'],
  ])('%s + %d %s → %s', (start, value, unit, due) => {
    expect(dueAt(local(start), { value, unit }, calendar)).toEqual(local(due))
  })

  test('a Friday-only office of three hours spreads a working day over its next Friday', () => {
    const fridays = aCalendar({ weekdays: [5], windows: [{ from: '09:00', to: '12:00' }] })
    expect(
      dueAt(local('2026-03-06 Fri 11:00'), { value: 1, unit: 'WORKING_DAY' }, fridays),
    ).toEqual(local('2026-03-13 Fri 11:00'))
  })

  test('a night shift to midnight ends at midnight', () => {
    const late = aCalendar({ windows: [{ from: '20:00', to: '24:00' }] })
    expect(dueAt(local('2026-03-02 20:00'), { value: 4, unit: 'WORKING_HOUR' }, late)).toEqual(
      local('2026-03-03 00:00'),
    )
  })

  test('where clocks are put forward, office hours follow the wall clock', () => {
    const berlin = aCalendar({ timeZone: 'Europe/Berlin', weekdays: [1, 2, 3, 4, 5, 6, 7] })
    const start = local('2026-03-28 17:00', 'Europe/Berlin')
    expect(dueAt(start, { value: 2, unit: 'WORKING_HOUR' }, berlin)).toEqual(
      local('2026-03-29 09:00', 'Europe/Berlin'),
    )
  })
})
