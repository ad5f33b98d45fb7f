import { describe, expect, test } from 'vitest'
import { namesOnDuty } from '../../admin/src/duties/names-on-duty.ts'
import {
  addDays,
  daysFrom,
  hoursOn,
  instantAt,
  momentOf,
  mondayOf,
  shiftsOf,
} from '../../admin/src/duties/week.ts'

const city = 'Asia/Shanghai'

describe('周 a week of the roster', () => {
  test.each([
    ['2026-11-22', '2026-11-16'],
    ['2026-11-16', '2026-11-16'],
    ['2026-01-01', '2025-12-29'],
  ])('the week of %s begins on Monday %s', (day, monday) => {
    expect(mondayOf(day)).toBe(monday)
    expect(daysFrom(monday)).toHaveLength(7)
  })

  test('days go on over the end of a month', () =>
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01'))

  test.each([
    ['2026-03-02', '08:00', city, '2026-03-02T00:00:00.000Z'],
    ['2026-03-02', '00:00', city, '2026-03-01T16:00:00.000Z'],
    ['2026-03-02', '08:00', 'Asia/Urumqi', '2026-03-02T02:00:00.000Z'],
  ])('%s %s in %s, wherever the browser is', (day, time, zone, instant) => {
    expect(instantAt({ day, time }, zone).toISOString()).toBe(instant)
    expect(momentOf(new Date(instant), zone)).toEqual({ day, time })
  })

  test('a night ends on the next day', () => {
    expect(hoursOn('2026-03-02', { from: '20:00', to: '08:00' }, city)).toEqual({
      startsAt: '2026-03-02T12:00:00.000Z',
      endsAt: '2026-03-03T00:00:00.000Z',
    })
  })

  test('one row a shift; what began in the week before is that week’s', () => {
    const duty = (day: string, from: string, to: string) => ({
      ...hoursOn(day, { from, to }, city),
      unit: { id: 'u' },
    })
    const duties = [
      duty('2026-03-01', '20:00', '08:00'),
      duty('2026-03-02', '20:00', '08:00'),
      duty('2026-03-02', '08:00', '20:00'),
      duty('2026-03-04', '08:00', '20:00'),
    ]
    const shifts = shiftsOf(duties, daysFrom('2026-03-02'), city)
    expect(shifts.map(({ hours, byDay }) => [hours, ...Object.keys(byDay)])).toEqual([
      ['08:00–20:00', '2026-03-02', '2026-03-04'],
      ['20:00–08:00', '2026-03-02'],
    ])
  })
})

describe('通知 whom a notice names', () => {
  test.each([
    [{ onDuty: [{ personId: 'p', name: '甲' }] }, ['甲']],
    [{ clock: 'handling' }, []],
    [{ onDuty: 'nobody' }, []],
    [null, []],
  ])('%j', (facts, names) => expect(namesOnDuty(facts)).toEqual(names))
})
