import { expect, test } from 'vitest'
import { endedMonths, monthOf, periodOf } from '../../../services/deadlines/months.ts'
import { local } from './a-calendar.ts'

const timeZone = 'Asia/Shanghai'

test('月度周期 a month begins and ends at midnight of the city', () => {
  expect(periodOf('2026-12', timeZone)).toEqual({
    startsAt: local('2026-12-01 00:00'),
    endsAt: local('2027-01-01 00:00'),
  })
  expect(monthOf(local('2026-12-01 00:00'), timeZone)).toBe('2026-12')
  expect(monthOf(new Date(local('2026-12-01 00:00').getTime() - 1), timeZone)).toBe('2026-11')
})

test('a month is as long as its clocks on the wall say, also where they are changed', () => {
  const { startsAt, endsAt } = periodOf('2026-03', 'Europe/Berlin')
  expect((endsAt.getTime() - startsAt.getTime()) / 3_600_000).toBe(31 * 24 - 1)
})

test('the months that are over, the last one first, over the turn of the year', () => {
  expect(endedMonths(local('2026-02-01 00:00'), { timeZone, most: 3 })).toEqual([
    '2026-01',
    '2025-12',
    '2025-11',
  ])
})
