import fc from 'fast-check'
import { describe, test } from 'vitest'
import { timeProperties } from './time-properties.ts'

const numRuns = 100

/** `npm run proof -- time` tries the same on ten thousand examples each. */
describe('时间定理 what always holds of due dates', () => {
  test.each(Object.entries(timeProperties))('%s', (_, property) => {
    fc.assert(property, { numRuns })
  })
})
