import { describe, expect, test } from 'vitest'
import { aheadMs, realTime, toCityTime, toEngineTime } from '../../services/city-time.ts'

const hour = 3_600_000
const at = (time: string) => new Date(`2026-03-02T${time}:00Z`)
/** An hour ahead at nine o'clock, then ten times as fast. */
const fast = { clockOffsetMs: BigInt(hour), clockSpeed: 10, clockSince: at('09:00') }

describe('城市时间 what time it is in a city', () => {
  test.each([
    ['real time', realTime, '09:30', '09:30'],
    ['an hour ahead', { ...realTime, clockOffsetMs: BigInt(hour) }, '09:30', '10:30'],
    ['an hour ahead when it began to go ten times as fast', fast, '09:00', '10:00'],
    ['the same, half an hour later', fast, '09:30', '15:00'],
  ])('%s: what is due in the city is due for the engine then', (_, clock, real, city) => {
    expect(toCityTime(clock, at(real))).toEqual(at(city))
    expect(toEngineTime(clock, at(city))).toEqual(at(real))
    expect(aheadMs(clock, at(real))).toBe(at(city).getTime() - at(real).getTime())
  })

  test('an instant before it went faster lies before', () => {
    expect(toEngineTime(fast, at('09:50')).getTime()).toBeLessThan(fast.clockSince.getTime())
  })
})
