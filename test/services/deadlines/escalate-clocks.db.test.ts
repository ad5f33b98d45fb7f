import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { lockCase } from '../../../services/cases/lock-case.ts'
import { endLadder } from '../../../services/deadlines/end-ladder.ts'
import { escalateClocks } from '../../../services/deadlines/escalate-clocks.ts'
import { runHandlingClock } from '../../../services/deadlines/run-handling-clock.ts'
import { type StepClock, startStepClock } from '../../../services/deadlines/start-step-clock.ts'
import { stopStepClock } from '../../../services/deadlines/stop-step-clock.ts'
import { aCity, type TestCity } from '../../support/city.ts'
import { local } from './a-calendar.ts'
import { aCase, aTask, aUnit, commandsOf, storedOf } from './a-deadline-case.ts'

let city: TestCity
let caseId: string
let unitId: string
beforeAll(async () => {
  city = await aCity()
  unitId = await aUnit(city, 'WORKS')
})
afterAll(() => city.close())
beforeEach(async () => {
  city.clock.now = local('2026-03-02 Mon 09:00')
  caseId = await aCase(city, { unitId })
})

const escalateAt = (time: string) => {
  city.clock.now = local(time)
  return city.act((ctx) => escalateClocks(ctx, { caseId }))
}
const startHandling = () => city.act((ctx) => runHandlingClock(ctx, { caseId, act: 'START' }))
const startStep = async (step: string) => {
  const taskId = await aTask(city, caseId)
  const start = { caseId, taskId, unitId: null, step }
  return { taskId, commands: await commandsOf(city, (ctx) => startStepClock(ctx, start)) }
}
const iso = (time: string) => local(time).toISOString()

describe('阶梯 two working hours of handling from 09:00', () => {
  beforeEach(startHandling)

  test.each([
    ['at the start it waits for the warning', '2026-03-02 09:00', '2026-03-02 10:36'],
    ['woken too early it waits again', '2026-03-02 10:35', '2026-03-02 10:36'],
    ['after the warning it waits for the due date', '2026-03-02 10:36', '2026-03-02 11:00'],
    ['once overdue it waits for 20 % overtime', '2026-03-02 11:00', '2026-03-02 11:24'],
    ['overtime is counted in working hours', '2026-03-02 11:24', '2026-03-02 12:00'],
    ['after noon comes the last level', '2026-03-02 12:00', '2026-03-02 15:00'],
  ])('%s: at %s the next instant is %s', async (_, now, next) => {
    expect(await escalateAt(now)).toEqual({ nextAt: iso(next), ended: false })
    expect((await storedOf(city, caseId)).ladder?.armedAt).toEqual(local(next))
  })

  test('催促 the unit is warned once, however often the ladder wakes', async () => {
    await escalateAt('2026-03-02 10:36')
    await escalateAt('2026-03-02 10:37')
    const { escalations, notices } = await storedOf(city, caseId)
    expect(escalations).toMatchObject([
      {
        level: 1,
        kind: 'WARNING',
        dueAt: local('2026-03-02 10:36'),
        at: local('2026-03-02 10:36'),
      },
    ])
    expect(notices).toMatchObject([{ kind: 'CLOCK_WARNING', role: 'DEPARTMENT_OFFICER', unitId }])
  })

  test('超期 overdue handling is told to the unit and to the command center', async () => {
    await escalateAt('2026-03-02 10:36')
    await escalateAt('2026-03-02 11:00')
    const { notices } = await storedOf(city, caseId)
    const overdue = notices.filter(({ kind }) => kind === 'CLOCK_OVERDUE')
    expect(overdue.map(({ role, unitId: unit }) => [role, unit])).toEqual([
      ['DISPATCHER', null],
      ['DEPARTMENT_OFFICER', unitId],
    ])
  })

  test('after a long sleep every level is recorded, and only a message can wake the ladder', async () => {
    expect(await escalateAt('2026-03-05 09:00')).toEqual({ nextAt: null, ended: false })
    const { escalations, ladder } = await storedOf(city, caseId)
    expect(escalations.map(({ level }) => level)).toEqual([1, 2, 3, 4, 5])
    expect(ladder?.armedAt).toBeNull()
  })

  test('a stopped clock never escalates', async () => {
    await city.act((ctx) => runHandlingClock(ctx, { caseId, act: 'STOP' }))
    expect(await escalateAt('2026-03-05 09:00')).toEqual({ nextAt: null, ended: false })
    expect((await storedOf(city, caseId)).escalations).toEqual([])
  })

  test('the next instant is never nearer than a second', async () => {
    city.clock.now = new Date(local('2026-03-02 10:36').getTime() - 10)
    const { nextAt } = await city.act((ctx) => escalateClocks(ctx, { caseId }))
    expect(nextAt).toBe('2026-03-02T02:36:00.990Z')
  })

  test('once the case has ended the ladder ends', async () => {
    await city.act((ctx) => endLadder(ctx, { caseId }))
    expect(await escalateAt('2026-03-02 11:00')).toEqual({ nextAt: null, ended: true })
  })
})

describe('值班 who is on duty', () => {
  beforeEach(startHandling)

  test('the notice names whoever is on duty at the unit then; where nobody is, nobody', async () => {
    const { cityId } = city.scope
    await city.act(async ({ db }) => {
      const { id: personId } = await db.person.create({ data: { cityId, name: '值班员' } })
      await db.roleAssignment.create({ data: { cityId, personId, role: 'DEPARTMENT_OFFICER' } })
      const [startsAt, endsAt] = [local('2026-03-02 08:00'), local('2026-03-02 10:50')]
      await db.duty.create({ data: { cityId, unitId, personId, startsAt, endsAt } })
    })
    await escalateAt('2026-03-02 10:36')
    await escalateAt('2026-03-02 11:00')
    const { notices } = await storedOf(city, caseId)
    const named = notices.map(({ kind, facts }) => [kind, JSON.stringify(facts).includes('值班员')])
    expect(named).toContainEqual(['CLOCK_WARNING', true])
    expect(named.filter(([kind]) => kind === 'CLOCK_OVERDUE')).toEqual([
      ['CLOCK_OVERDUE', false],
      ['CLOCK_OVERDUE', false],
    ])
  })
})

describe('城市时间 a city a day ahead of real time', () => {
  const dayMs = 86_400_000
  const setOffset = (clockOffsetMs: number) =>
    city.act(({ db }) =>
      db.city.update({ where: { id: city.scope.cityId }, data: { clockOffsetMs } }),
    )
  beforeEach(async () => {
    await setOffset(dayMs)
  })
  afterEach(async () => {
    await setOffset(0)
  })

  test('counts by its own clock, and is woken by the engine’s', async () => {
    city.clock.now = local('2026-03-01 Sun 09:00')
    await startHandling()
    const { clocks, ladder } = await storedOf(city, caseId)
    expect(clocks).toMatchObject([{ dueAt: local('2026-03-02 Mon 11:00') }])
    expect(ladder?.armedAt).toEqual(local('2026-03-01 09:00'))
    expect(await escalateAt('2026-03-01 10:00')).toMatchObject({ nextAt: iso('2026-03-01 10:36') })
    const { commands } = await startStep('filing')
    expect(commands).toMatchObject([{ variables: { earlierAt: iso('2026-03-01 10:12') } }])
  })
})

describe('布防 armed ≤ earliest', () => {
  test('an earlier deadline is told to the ladder, a later or vanished one is not', async () => {
    await startHandling()
    await escalateAt('2026-03-02 09:00')
    const { commands, taskId } = await startStep('filing')
    const earlierAt = iso('2026-03-02 09:12')
    expect(commands).toEqual([
      {
        ...{ kind: 'send-message', name: 'deadline-earlier', correlationKey: caseId },
        ...{ timeToLive: 3_600_000, variables: { earlierAt } },
      },
    ])
    expect((await startStep('feedback')).commands).toEqual([])
    expect(await commandsOf(city, (ctx) => stopStepClock(ctx, { caseId, taskId }))).toEqual([])
    expect((await storedOf(city, caseId)).ladder?.armedAt?.toISOString()).toBe(earlierAt)
  })

  test('a ladder that waits for messages only is told of a new clock', async () => {
    await startStep('filing')
    await escalateAt('2026-03-05 09:00')
    expect((await startStep('filing')).commands).toMatchObject([{ name: 'deadline-earlier' }])
  })

  test('acts at once on one case leave it armed no later than its earliest instant', async () => {
    await startHandling()
    await escalateAt('2026-03-02 09:00')
    const steps = ['feedback', 'filing', 'acceptance', 'confirmation', 'dispatch', 'closing']
    const starts: StepClock[] = []
    for (const step of steps)
      starts.push({ caseId, taskId: await aTask(city, caseId), unitId: null, step })
    await Promise.all([
      ...starts.map((start) => city.act((ctx) => startStepClock(ctx, start))),
      ...[1, 2, 3].map(() => city.act((ctx) => escalateClocks(ctx, { caseId }))),
      city.act(async (ctx) => {
        await lockCase(ctx, caseId)
        await runHandlingClock(ctx, { caseId, act: 'STOP' })
      }),
    ])
    const { ladder, clocks, case: caseFile } = await storedOf(city, caseId)
    expect(clocks).toHaveLength(7)
    expect(ladder?.armedAt).toEqual(local('2026-03-02 09:12'))
    expect(caseFile.dueAt).toEqual(local('2026-03-02 09:15'))
  })

  test('escalating twice at once records each level once', async () => {
    await startHandling()
    city.clock.now = local('2026-03-02 11:00')
    const both = [1, 2].map(() => city.act((ctx) => escalateClocks(ctx, { caseId })))
    expect(new Set((await Promise.all(both)).map(({ nextAt }) => nextAt)).size).toBe(1)
    const { escalations, notices } = await storedOf(city, caseId)
    expect([escalations.length, notices.length]).toEqual([2, 3])
  })
})
