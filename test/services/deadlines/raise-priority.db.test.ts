import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { LiveEvent } from '../../../services/ctx.ts'
import { clockLadder } from '../../../services/deadlines/clock-ladder.ts'
import { escalateClocks } from '../../../services/deadlines/escalate-clocks.ts'
import { setLadder } from '../../../services/deadlines/set-ladder.ts'
import { aCity, type TestCity } from '../../support/city.ts'
import { local } from './a-calendar.ts'
import { aTask, aWatchedCase, storedOf } from './a-deadline-case.ts'

let city: TestCity
beforeAll(async () => {
  city = await aCity()
})
afterAll(() => city.close())

/** At the limit a case gets priority; the level after it would give it, too. */
const set = (...raising: number[]) =>
  city.act((ctx) =>
    setLadder(ctx, {
      levels: [80, 100, 150].map((percent) => ({
        ...{ percent, offices: ['HOLDER' as const], raisesPriority: raising.includes(percent) },
      })),
    }),
  )
beforeEach(async () => {
  city.clock.now = local('2026-03-02 Mon 09:00')
  await set(100, 150)
})

/** Wakes the ladder; answers the steps whose work lists hear of it. */
async function escalateAt(caseId: string, time: string) {
  city.clock.now = local(time)
  const heard: LiveEvent[] = []
  await city.act((ctx) =>
    escalateClocks(
      {
        ...ctx,
        announce: (event) => {
          heard.push(event)
          ctx.announce(event)
        },
      },
      { caseId },
    ),
  )
  return heard.flatMap(({ taskId }) => taskId ?? [])
}
const priorityOf = async (caseId: string) => {
  const { priorityRaisedAt, priorityClock, priorityLevel } = (await storedOf(city, caseId)).case
  return [priorityRaisedAt, priorityClock, priorityLevel]
}
const auditOf = (caseId: string) =>
  city.act(({ db }) =>
    db.auditEntry.findMany({
      where: { caseId, action: 'raisePriority' },
      select: { details: true },
    }),
  )
const asUsual = [null, null, null]
const atTheLimit = [local('2026-03-02 11:00'), 'handling', 2]

describe('提高优先级 a level raises the priority of its case', () => {
  test('when it is reached, once: a later level that would, too, changes nothing', async () => {
    const caseId = await aWatchedCase(city)
    await escalateAt(caseId, '2026-03-02 10:36')
    expect(await priorityOf(caseId)).toEqual(asUsual)
    await escalateAt(caseId, '2026-03-02 11:00')
    expect(await priorityOf(caseId)).toEqual(atTheLimit)
    await escalateAt(caseId, '2026-03-02 15:00')
    expect((await storedOf(city, caseId)).escalations).toHaveLength(3)
    expect(await priorityOf(caseId)).toEqual(atTheLimit)
    expect(await auditOf(caseId)).toEqual([{ details: { clock: 'handling', level: 2 } }])
  })

  test('told twice at once it is raised once', async () => {
    const caseId = await aWatchedCase(city)
    city.clock.now = local('2026-03-02 11:00')
    await Promise.all([1, 2].map(() => city.act((ctx) => escalateClocks(ctx, { caseId }))))
    expect(await priorityOf(caseId)).toEqual(atTheLimit)
    expect(await auditOf(caseId)).toHaveLength(1)
  })

  test('the work lists in which it waits hear of it then, and of no other level', async () => {
    const caseId = await aWatchedCase(city)
    const taskId = await aTask(city, caseId)
    expect(await escalateAt(caseId, '2026-03-02 10:36')).toEqual([])
    expect(await escalateAt(caseId, '2026-03-02 11:00')).toEqual([taskId])
    expect(await escalateAt(caseId, '2026-03-02 15:00')).toEqual([])
  })

  test('a clock that runs when the city chooses keeps what it had; the ladder of each tells which levels do', async () => {
    await set()
    const before = await aWatchedCase(city)
    await set(100)
    const after = await aWatchedCase(city)
    const raising = async (caseId: string) => {
      const [clock] = (await storedOf(city, caseId)).clocks
      const ladder = await city.act((ctx) => clockLadder(ctx, clock?.id ?? ''))
      return ladder.map(({ raisesPriority }) => raisesPriority)
    }
    expect(await raising(before)).toEqual([false, false, false])
    expect(await raising(after)).toEqual([false, true, false])
    for (const caseId of [before, after]) await escalateAt(caseId, '2026-03-02 11:00')
    expect(await priorityOf(before)).toEqual(asUsual)
    expect(await priorityOf(after)).toEqual(atTheLimit)
  })
})
