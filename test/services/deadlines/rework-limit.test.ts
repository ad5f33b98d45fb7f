import { describe, expect, test } from 'vitest'
import { isRework, reworkShareOf, shareOf } from '../../../services/deadlines/rework-limit.ts'
import { local } from './a-calendar.ts'

describe('返工时限 what a unit gets for rework', () => {
  test.each([
    ['REMAINING', null],
    ['SHARE', 0.3],
    ['FRESH', 1],
  ] as const)('%s: %s of the limit anew', (reworkLimit, share) => {
    expect(reworkShareOf({ reworkLimit, reworkShare: 0.3 })).toBe(share)
  })

  test.each([
    [2, 0.5, 1],
    [7, 0.3, 2.1],
    [1 / 3, 0.5, 0.167],
    [0.001, 0.1, 0.001],
  ])('of a limit of %d a share of %d is %d, and never nothing', (value, share, expected) => {
    const unit = 'WORKING_DAY'
    expect(shareOf({ value, unit }, share)).toEqual({ value: expected, unit })
  })

  test.each([
    ['a case that was reported handled on this clock', '2026-03-02 10:00', true],
    ['one that was reported handled before it started', '2026-03-01 10:00', false],
    ['one that was only returned', null, false],
  ])('返工 %s', (_, handled, expected) => {
    const handledAt = handled === null ? null : local(handled)
    expect(isRework({ startedAt: local('2026-03-02 08:00'), handledAt })).toBe(expected)
  })
})
