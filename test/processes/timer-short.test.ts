import { expect, test } from 'vitest'
import { isLong } from '../../processes/lint/timer-short.ts'

test.each([
  ['PT1H', false],
  ['PT60M', false],
  ['PT30.5S', false],
  ['R3/PT10M', false],
  ['=duration("PT45M")', false],
  ['=waitingTime', false],
  ['P0DT5M', false],
  ['PT1H1S', true],
  ['PT61M', true],
  ['P1D', true],
  ['P2W', true],
  ['P1M', true],
  ['R/PT2H', true],
  ['=duration("P2D")', true],
  ['0 0 9 * * *', true],
  ['@daily', true],
])('定时 %s waits for more than an hour: %s', (said, long) => {
  expect(isLong(said)).toBe(long)
})
