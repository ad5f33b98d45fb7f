import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Ctx } from '../../../services/ctx.ts'
import { endLadder } from '../../../services/deadlines/end-ladder.ts'
import { ladderOf } from '../../../services/deadlines/lock-ladder.ts'
import { moveCityTime } from '../../../services/deadlines/move-city-time.ts'
import { recordEntry } from '../../../services/deadlines/record-entry.ts'
import { runHandlingClock } from '../../../services/deadlines/run-handling-clock.ts'
import { setCitySpeed } from '../../../services/deadlines/set-city-speed.ts'
import { startClock } from '../../../services/deadlines/start-clock.ts'
import { eventually } from '../../support/engine.ts'
import { aRunningCity, type RunningCity } from '../../support/running-city.ts'
import { aCase, storedOf } from './a-deadline-case.ts'

const minute = 60_000
let city: RunningCity
let caseId: string
beforeAll(async () => {
  city = await aRunningCity()
})
afterAll(() => city?.close())
beforeEach(async () => {
  caseId = await aCase(city, { limit: { value: 10, unit: 'URGENT_HOUR' } })
  await city.act((ctx) => runHandlingClock(ctx, { caseId, act: 'START' }))
  await armedAt(480)
})

/** Waits until the engine's ladder waits for an instant that many minutes after the clock's start; null for none. */
const armedAt = (minutes: number | null) =>
  eventually(async () => {
    const { ladder, clocks } = await storedOf(city, caseId)
    const start = clocks[0]?.startedAt.getTime() ?? 0
    const armed = ladder?.armedAt ? (ladder.armedAt.getTime() - start) / minute : null
    if (armed !== minutes || ladder?.instanceKey == null) return false
    return minutes === null || (await timerStands(ladder.instanceKey, ladder.armedAt))
  })
const timerStands = (instanceKey: bigint, at: Date | null) =>
  city.act(async ({ db }) => {
    const timers = await db.engineRecord.findMany({
      where: { valueType: 'TIMER', intent: 'CREATED', instanceKey },
    })
    return timers.some(({ facts }) => JSON.stringify(facts).includes(String(at?.getTime())))
  })
const recorded = async () => (await storedOf(city, caseId)).escalations.map(({ level }) => level)
const act = (run: (ctx: Ctx) => Promise<void>) => city.act(run)

describe('阶梯 the ladder of a case with ten urgent hours, on the engine', () => {
  test('the warning fires at 80 %, the overdue level at the limit, each once', async () => {
    await city.passTime(480 * minute)
    await armedAt(600)
    expect(await recorded()).toEqual([1])
    await city.passTime(120 * minute)
    await armedAt(720)
    expect(await recorded()).toEqual([1, 2])
  })

  test('延期 an extended clock does not fire at its former instant', async () => {
    await act(async (ctx) => {
      const ladder = await ladderOf(ctx, caseId)
      const { id } = await ctx.db.clock.findFirstOrThrow({ where: { caseId } })
      await recordEntry(ctx, ladder, { clockId: id, kind: 'EXTENDED', amount: 5 })
    })
    await city.passTime(480 * minute)
    await armedAt(720)
    expect(await recorded()).toEqual([])
  })

  test('a stopped clock does not fire', async () => {
    await act((ctx) => runHandlingClock(ctx, { caseId, act: 'STOP' }))
    await city.passTime(600 * minute)
    await armedAt(null)
    expect(await recorded()).toEqual([])
  })

  test('an earlier deadline lowers the instant; a later one after it changes nothing', async () => {
    const start = (key: string, value: number) =>
      act(async (ctx) => {
        const limit = { value, unit: 'URGENT_HOUR' as const }
        await startClock(ctx, await ladderOf(ctx, caseId), {
          key,
          taskId: null,
          unitId: null,
          limit,
        })
      })
    await start('step:earlier', 1)
    await start('step:later', 5)
    await city.passTime(50 * minute)
    await eventually(async () => (await recorded()).length === 1)
    const { escalations, clocks } = await storedOf(city, caseId)
    const earlier = clocks.find(({ key }) => key === 'step:earlier')
    expect(escalations).toMatchObject([{ clockId: earlier?.id, kind: 'WARNING' }])
  })

  test('结案 once the case has ended its ladder ends', async () => {
    await act((ctx) => endLadder(ctx, { caseId }))
    const { ladder } = await storedOf(city, caseId)
    const end = await eventually(() =>
      city.act(({ db }) =>
        db.elementVisit.findFirst({
          where: { instanceKey: ladder?.instanceKey ?? 0n, elementType: 'END_EVENT' },
        }),
      ),
    )
    expect(end.elementId).toBe('endEvent_CaseEnded')
  })

  // the last one: the city stays ahead of the engine
  test('城市时间 once the city’s time is moved forward, what fell due on the way happens at once', async () => {
    const { version: expectedVersion } = await city.act((ctx) =>
      moveCityTime(ctx, { minutes: 481 }),
    )
    await eventually(async () => (await recorded()).length > 0)
    expect(await recorded()).toEqual([1])
    // and in fast time the next two hours are over in two minutes
    await city.act((ctx) => setCitySpeed(ctx, { speed: 60, expectedVersion }))
    await city.passTime(2 * minute)
    await eventually(async () => (await recorded()).length > 1)
    expect(await recorded()).toEqual([1, 2])
  })
})
