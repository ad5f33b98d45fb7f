import { expect, test } from 'vitest'
import { segmentsOf } from '../../../services/manual-trials/segments.ts'
import { realEdition } from '../command-manual/decisions.ts'
import { withExceptions } from '../command-manual/scoped-edition.ts'

test('时刻分段 without seasons and hours a year is one segment and a day is one', async () => {
  const { monthDays, minutes } = segmentsOf('Asia/Shanghai', [await realEdition()])
  expect([monthDays, minutes]).toEqual([[101], [0]])
})

test('时刻分段 begin where a season or hours of either edition begin, and where they are over', async () => {
  const real = await realEdition()
  const few = { ...real, entries: real.entries.slice(0, 2) }
  const { monthDays, minutes } = segmentsOf('Asia/Shanghai', [real, withExceptions(few)])
  expect(monthDays).toEqual([101, 316, 601, 901, 1115])
  expect(minutes).toEqual([0, 360, 690, 840, 1320])
})
