import { describe, expect, test } from 'vitest'
import { dueLevels, earliestUnrecorded, levels } from '../../../services/deadlines/ladder-levels.ts'
import { aCalendar, local } from './a-calendar.ts'

const settings = { warningShare: 0.8, ladderPercents: [20, 50, 100] }
const all = levels(
  {
    startedAt: local('2026-03-02 Mon 08:00'),
    limit: { value: 10, unit: 'WORKING_HOUR' },
    entries: [],
    calendar: aCalendar(),
  },
  settings,
)

describe('阶梯 the levels of a clock of ten working hours', () => {
  test('warning at 80 %, overdue at the limit, then by overtime in the same kind of time', () => {
    expect(all.map(({ number, kind, dueAt }) => [number, kind, dueAt])).toEqual([
      [1, 'WARNING', local('2026-03-02 18:00')],
      [2, 'OVERDUE', local('2026-03-03 10:00')],
      [3, 'LEVEL', local('2026-03-03 12:00')],
      [4, 'LEVEL', local('2026-03-03 17:00')],
      [5, 'LEVEL', local('2026-03-04 12:00')],
    ])
  })

  test.each<[string, string, number[], number[]]>([
    ['before the warning none is due', '2026-03-02 17:59', [], []],
    ['at the instant itself it is due', '2026-03-02 18:00', [], [1]],
    ['what is recorded is not due again', '2026-03-03 11:00', [1], [2]],
    ['after a long sleep all that was missed is due', '2026-03-05 08:00', [1], [2, 3, 4, 5]],
  ])('%s', (_, now, recorded, due) => {
    const found = dueLevels(all, local(now), new Set(recorded))
    expect(found.map(({ number }) => number)).toEqual(due)
  })

  test('the next level is the earliest not yet recorded, and none after the last', () => {
    expect(earliestUnrecorded(all, new Set([1, 2]))?.number).toBe(3)
    expect(earliestUnrecorded(all, new Set([1, 2, 3, 4, 5]))).toBeNull()
  })
})
