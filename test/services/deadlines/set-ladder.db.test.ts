import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { clockLadder } from '../../../services/deadlines/clock-ladder.ts'
import { escalateClocks } from '../../../services/deadlines/escalate-clocks.ts'
import { runHandlingClock } from '../../../services/deadlines/run-handling-clock.ts'
import { setLadder } from '../../../services/deadlines/set-ladder.ts'
import { aCity, type TestCity } from '../../support/city.ts'
import { refusalOf } from '../../support/code-of.ts'
import { local } from './a-calendar.ts'
import { aCase, aWatchedCase, storedOf } from './a-deadline-case.ts'

type Levels = Parameters<typeof setLadder>[1]['levels']
let city: TestCity
beforeAll(async () => {
  city = await aCity()
})
afterAll(() => city.close())
beforeEach(() => at('2026-03-02 Mon 09:00'))

const at = (time: string) => {
  city.clock.now = local(time)
}
const set = (levels: Levels, expectedVersion?: number) =>
  city.act((ctx) => setLadder(ctx, { levels, ...(expectedVersion && { expectedVersion }) }))
const usual: Levels = [
  { percent: 80, offices: ['HOLDER'] },
  { percent: 100, offices: ['HOLDER', 'DESK'] },
  { percent: 120, offices: ['HOLDER', 'DESK'] },
]
const early: Levels = [
  { percent: 50, offices: ['LEADER'] },
  { percent: 100, offices: ['HOLDER'] },
]
/** The levels of the only clock of a case: their instants, and who is told. */
const ladderOf = async (caseId: string) => {
  const [clock] = (await storedOf(city, caseId)).clocks
  const ladder = await city.act((ctx) => clockLadder(ctx, clock?.id ?? ''))
  return ladder.map(({ dueAt, tells }) => [dueAt, tells.map(({ role }) => role)])
}
const before = [
  [local('2026-03-02 10:36'), ['DEPARTMENT_OFFICER']],
  [local('2026-03-02 11:00'), ['DEPARTMENT_OFFICER', 'DISPATCHER']],
  [local('2026-03-02 11:24'), ['DEPARTMENT_OFFICER', 'DISPATCHER']],
]

describe('设定升级级别 the levels of the ladder are the city’s choice', () => {
  test('a clock that starts then has them; one that runs keeps those that it has, also when they change again', async () => {
    await set(usual)
    const running = await aWatchedCase(city)
    await set(early)
    await set([{ percent: 20, offices: ['HOLDER'] }, ...usual.slice(1)])
    await set(early)
    const started = await aWatchedCase(city)
    expect(await ladderOf(running)).toEqual(before)
    expect(await ladderOf(started)).toEqual([
      [local('2026-03-02 10:00'), ['LEADER']],
      [local('2026-03-02 11:00'), ['DEPARTMENT_OFFICER']],
    ])
    at('2026-03-02 10:00')
    for (const caseId of [running, started])
      await city.act((ctx) => escalateClocks(ctx, { caseId }))
    expect((await storedOf(city, running)).notices).toEqual([])
    expect((await storedOf(city, started)).notices).toMatchObject([
      { role: 'LEADER', unitId: null },
    ])
    expect((await storedOf(city, running)).ladder?.armedAt).toEqual(local('2026-03-02 10:36'))
  })

  test('a clock that goes on later keeps its levels, too', async () => {
    await set(usual)
    const caseId = await aCase(city)
    const run = (act: 'START' | 'STOP') => city.act((ctx) => runHandlingClock(ctx, { caseId, act }))
    await run('START')
    await run('STOP')
    await set(early)
    await run('START')
    expect(await ladderOf(caseId)).toEqual(before)
  })

  test('refused, nothing is changed: a level without an office, levels out of order, an older version', async () => {
    await set(usual)
    const settings = () =>
      city.act(({ db, city: { cityId } }) =>
        db.city.findUniqueOrThrow({
          where: { id: cityId },
          select: { version: true, warningShare: true, ladderPercents: true, ladderOffices: true },
        }),
      )
    const stored = await settings()
    const silent: Levels = [...usual.slice(0, 2), { percent: 130, offices: [] }]
    expect(await refusalOf(set(silent))).toBe('LEVEL_WITHOUT_OFFICE')
    expect(await refusalOf(set(usual.toReversed()))).toBe('LADDER_OUT_OF_ORDER')
    expect(await refusalOf(set(early, stored.version - 1))).toBe('VERSION_CONFLICT')
    expect(await settings()).toEqual(stored)
  })
})
