import { describe, expect, test } from 'vitest'
import { durationOf } from '../../admin/src/time/duration.ts'
import { lightOf } from '../../admin/src/time/light.ts'

const warnAt = '2026-03-02T08:00:00Z'
const dueAt = '2026-03-02T10:00:00Z'

describe('红绿灯 lights', () => {
  test.each([
    // now                 light
    ['2026-03-02T00:00:00Z', 'GREEN'],
    ['2026-03-02T07:59:59Z', 'GREEN'],
    ['2026-03-02T08:00:00Z', 'YELLOW'],
    ['2026-03-02T10:00:00Z', 'YELLOW'],
    ['2026-03-02T10:00:01Z', 'RED'],
    ['2026-03-09T00:00:00Z', 'RED'],
  ])('at %s of a limit that warns at 8 and ends at 10 o’clock: %s', (now, light) => {
    expect(lightOf({ warnAt, dueAt }, Date.parse(now))).toBe(light)
  })

  test('a step without a limit has no light', () => {
    expect(lightOf({ warnAt: null, dueAt: null }, Date.parse(dueAt))).toBeNull()
  })

  test('a limit without a warning is green until it is over', () => {
    const limit = { warnAt: null, dueAt }
    expect(lightOf(limit, Date.parse(dueAt))).toBe('GREEN')
    expect(lightOf(limit, Date.parse(dueAt) + 1)).toBe('RED')
  })
})

describe('时长 spans in words', () => {
  test.each([
    [0, { count: 1, unit: 'minutes' }],
    [59 * 60_000, { count: 59, unit: 'minutes' }],
    [60 * 60_000, { count: 1, unit: 'hours' }],
    [-3 * 3_600_000, { count: 3, unit: 'hours' }],
    [47.9 * 3_600_000, { count: 47, unit: 'hours' }],
    [48 * 3_600_000, { count: 2, unit: 'days' }],
  ])('%d ms', (milliseconds, duration) => {
    expect(durationOf(milliseconds)).toEqual(duration)
  })
})
