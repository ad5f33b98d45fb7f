import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dueAtOf, instantOfShare, usedShare } from '../../../services/deadlines/ledger.ts'
import { lightOf } from '../../../services/deadlines/light.ts'
import { aCalendar, local } from './a-calendar.ts'
import { instants, limits } from './arbitraries.ts'

const warnAt = local('2026-03-02 16:00')
const dueAt = local('2026-03-02 18:00')

describe('红绿灯 the light of what waits', () => {
  test.each([
    ['2026-03-02 15:59', 'GREEN'],
    ['2026-03-02 16:00', 'YELLOW'],
    ['2026-03-02 18:00', 'YELLOW'],
    ['2026-03-02 18:01', 'RED'],
  ])('at %s is %s', (at, light) => {
    expect(lightOf({ warnAt, dueAt }, local(at))).toBe(light)
  })

  test('is green without a limit, and without a warning until the limit', () => {
    expect(lightOf({ warnAt: null, dueAt: null }, dueAt)).toBe('GREEN')
    expect(lightOf({ warnAt: null, dueAt }, dueAt)).toBe('GREEN')
  })

  test('says what the share of the limit says: below 80 %, up to all of it, beyond', () => {
    const calendar = aCalendar()
    fc.assert(
      fc.property(instants, limits, instants, (startedAt, limit, at) => {
        const ledger = { startedAt, limit, entries: [], calendar }
        const light = lightOf({ warnAt: instantOfShare(ledger, 0.8), dueAt: dueAtOf(ledger) }, at)
        const used = usedShare(ledger, at)
        const rounding = 1e-6
        if (light === 'GREEN') expect(used).toBeLessThan(0.8 + rounding)
        if (light === 'YELLOW') expect(Math.abs(used - 0.9)).toBeLessThan(0.1 + rounding)
        if (light === 'RED') expect(used).toBeGreaterThan(1 - rounding)
      }),
    )
  })
})
