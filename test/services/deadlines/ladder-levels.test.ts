import { describe, expect, test } from 'vitest'
import { assertLadder, ladderSettings } from '../../../services/deadlines/given-ladder.ts'
import {
  dueLevels,
  earliestUnrecorded,
  levels,
  rungs,
  settingsOf,
} from '../../../services/deadlines/ladder-levels.ts'
import { noticesOf } from '../../../services/deadlines/notices.ts'
import { codeOf } from '../../support/code-of.ts'
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

describe('通知岗位 whom a level tells', () => {
  const clock = { id: 'clock', key: 'handling', unitId: 'works', role: null }
  const toldBy = (ladderOffices: unknown) =>
    levels(
      {
        startedAt: local('2026-03-02 Mon 08:00'),
        limit: { value: 10, unit: 'WORKING_HOUR' },
        entries: [],
        calendar: aCalendar(),
      },
      { warningShare: 0.8, ladderPercents: [], ladderOffices },
    ).map((level) => noticesOf(clock, level).map(({ role, unitId }) => [role, unitId]))
  const works = ['DEPARTMENT_OFFICER', 'works']
  const desk = ['DISPATCHER', null]

  test('usually a warning whoever holds the step, from overdue on also the desk above', () => {
    expect(toldBy({})).toEqual([[works], [works, desk]])
  })

  test('the offices that the city has chosen, each once', () => {
    expect(toldBy({ 1: ['LEADER'], 2: ['DESK', 'DISPATCHER', 'LEADER'] })).toEqual([
      [['LEADER', null]],
      [desk, ['LEADER', null]],
    ])
  })
})

describe('提高优先级 which levels raise the priority of their case', () => {
  const city = { ...settings, ladderOffices: {}, ladderRaises: [3] }
  const raising = (given: Parameters<typeof rungs>[0]) =>
    rungs(given)
      .filter(({ raisesPriority }) => raisesPriority)
      .map(({ number }) => number)

  test('those that the city has chosen', () => {
    expect(raising(city)).toEqual([3])
    const level = (percent: number, raisesPriority: boolean) => ({
      ...{ percent, offices: ['HOLDER' as const], raisesPriority, answerHours: null },
    })
    expect(raising(ladderSettings([level(80, false), level(100, true)]))).toEqual([2])
  })

  test('none where nobody has chosen, and none of those that a clock kept from earlier days', () => {
    expect(raising(settings)).toEqual([])
    const { ladderRaises: _, ...pinnedLadder } = city
    expect(raising(settingsOf({ pinnedLadder }, city))).toEqual([])
    expect(raising(settingsOf({ pinnedLadder: null }, city))).toEqual([3])
  })
})

describe('超期督办 which levels open a supervision order', () => {
  const ordering = (given: Parameters<typeof rungs>[0]) =>
    rungs(given).map(({ answerHours }) => answerHours)

  test('those for which the hours to answer it are said; of a city or a clock of earlier days none', () => {
    const level = (percent: number, answerHours: number | null) => ({
      ...{ percent, offices: ['HOLDER' as const], raisesPriority: false, answerHours },
    })
    const city = ladderSettings([level(80, null), level(100, 24), level(150, 8)])
    expect(ordering(city)).toEqual([null, 24, 8])
    expect(ordering({ ...settings, ladderPercents: [] })).toEqual([null, null])
    const { ladderOrders: _, ...pinnedLadder } = city
    expect(ordering(settingsOf({ pinnedLadder }, city))).toEqual([null, null, null])
  })
})

describe('级别次序 the order of the levels', () => {
  const ladder = (...percents: number[]) =>
    percents.map((percent) => ({ percent, offices: ['HOLDER' as const] }))

  test.each([
    ['a warning and the limit', ladder(80, 100), 'done'],
    ['further levels in order', ladder(50, 100, 110, 150, 200, 300), 'done'],
    ['no warning', ladder(100, 120), 'LADDER_OUT_OF_ORDER'],
    ['no level at the limit', ladder(80, 110), 'LADDER_OUT_OF_ORDER'],
    ['two levels at once', ladder(80, 100, 120, 120), 'LADDER_OUT_OF_ORDER'],
    ['a level before the one below it', ladder(80, 100, 150, 120), 'LADDER_OUT_OF_ORDER'],
    ['a warning before the start', ladder(0, 100), 'LADDER_OUT_OF_ORDER'],
    ['a level after years', ladder(80, 100, 1001), 'LADDER_OUT_OF_ORDER'],
    ['more than anybody climbs', ladder(80, 100, 110, 120, 130, 140, 150), 'LADDER_OUT_OF_ORDER'],
    ['none at all', ladder(), 'LADDER_OUT_OF_ORDER'],
    [
      'a level without an office',
      [...ladder(80), { percent: 100, offices: [] }],
      'LEVEL_WITHOUT_OFFICE',
    ],
  ])('%s', (_, levelsGiven, code) => {
    expect(codeOf(() => assertLadder(levelsGiven))).toBe(code)
  })
})
