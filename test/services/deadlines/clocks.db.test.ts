import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { callBackTask } from '../../../services/cases/call-back-task.ts'
import { calendarInForce } from '../../../services/deadlines/calendar-in-force.ts'
import { createDefaultCalendar } from '../../../services/deadlines/create-default-calendar.ts'
import { endLadder } from '../../../services/deadlines/end-ladder.ts'
import { ladderOf } from '../../../services/deadlines/lock-ladder.ts'
import { recordEntry } from '../../../services/deadlines/record-entry.ts'
import { reinstateStepClock } from '../../../services/deadlines/reinstate-step-clock.ts'
import { runHandlingClock } from '../../../services/deadlines/run-handling-clock.ts'
import { startStepClock } from '../../../services/deadlines/start-step-clock.ts'
import { stopStepClock } from '../../../services/deadlines/stop-step-clock.ts'
import { aCity, type TestCity } from '../../support/city.ts'
import { local } from './a-calendar.ts'
import { aCase, aTask, aUnit, commandsOf, storedOf } from './a-deadline-case.ts'

let city: TestCity
let caseId: string
beforeAll(async () => {
  city = await aCity()
})
afterAll(() => city.close())
beforeEach(async () => {
  city.clock.now = local('2026-03-02 Mon 09:00')
  caseId = await aCase(city)
})

const startFiling = async () => {
  const taskId = await aTask(city, caseId)
  const start = { caseId, taskId, unitId: null, step: 'filing' }
  return { taskId, run: () => commandsOf(city, (ctx) => startStepClock(ctx, start)) }
}

describe('环节计时 the clock of a step', () => {
  test('started twice it runs once; task, visit and case know when it is due; the case’s first clock starts the ladder', async () => {
    const { taskId, run } = await startFiling()
    expect(await run()).toEqual([{ kind: 'start-ladder', caseId }])
    expect(await run()).toEqual([])

    const stored = await storedOf(city, caseId)
    const dueAt = local('2026-03-02 09:15')
    expect(stored.clocks).toMatchObject([
      { key: 'step:filing', taskId, state: 'RUNNING', dueAt, warnAt: local('2026-03-02 09:12') },
    ])
    expect(stored.clocks[0]?.nextAt).toEqual(local('2026-03-02 09:12'))
    expect(stored.entries.map(({ number, kind }) => [number, kind])).toEqual([[1, 'STARTED']])
    expect(stored.ladder?.armedAt).toEqual(city.clock.now)
    expect(stored.case.dueAt).toEqual(dueAt)
    const told = await city.act(({ db }) =>
      db.task.findUniqueOrThrow({ where: { id: taskId }, include: { visit: true } }),
    )
    expect([told.dueAt, told.visit?.dueAt]).toEqual([dueAt, dueAt])
  })

  test('stopped twice it has stopped once, and the case is due when the next of its clocks is', async () => {
    const { taskId, run } = await startFiling()
    await run()
    await city.act((ctx) => runHandlingClock(ctx, { caseId, act: 'START' }))
    city.clock.now = local('2026-03-02 09:05')
    const stop = () => commandsOf(city, (ctx) => stopStepClock(ctx, { caseId, taskId }))
    expect(await stop()).toEqual([])
    await stop()

    const stored = await storedOf(city, caseId)
    const clock = stored.clocks.find(({ key }) => key === 'step:filing')
    expect(clock).toMatchObject({ state: 'STOPPED', stoppedAt: city.clock.now, nextAt: null })
    const ofClock = stored.entries.filter(({ clockId }) => clockId === clock?.id)
    expect(ofClock.map(({ kind }) => kind)).toEqual(['STARTED', 'STOPPED'])
    expect(stored.case.dueAt).toEqual(local('2026-03-02 11:00'))
  })

  test('对账 called back and given back it goes on, and its ledger says why', async () => {
    const { taskId, run } = await startFiling()
    await run()
    city.clock.now = local('2026-03-02 09:05')
    await city.act((ctx) => callBackTask(ctx, taskId))
    city.clock.now = local('2026-03-02 10:00')
    await city.act((ctx) => reinstateStepClock(ctx, { caseId, taskId }))
    const { clocks, entries } = await storedOf(city, caseId)
    expect(clocks).toMatchObject([{ state: 'RUNNING', dueAt: local('2026-03-02 10:10') }])
    expect(entries.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['STARTED', ''],
      ['STOPPED', 'CALLED_BACK'],
      ['RESUMED', 'RECONCILED'],
    ])
  })

  test('a step without a limit of its own is due when its case is', async () => {
    const taskId = await aTask(city, caseId)
    await city.act((ctx) => runHandlingClock(ctx, { caseId, act: 'START' }))
    await city.act((ctx) => startStepClock(ctx, { caseId, taskId, unitId: null, step: 'handling' }))
    const { dueAt } = await city.act(({ db }) =>
      db.task.findUniqueOrThrow({ where: { id: taskId } }),
    )
    expect(dueAt).toEqual(local('2026-03-02 11:00'))
    expect((await storedOf(city, caseId)).clocks).toHaveLength(1)
  })
})

describe('处置计时 the clock of handling', () => {
  const run = (act: 'START' | 'RESUME' | 'STOP') =>
    city.act((ctx) => runHandlingClock(ctx, { caseId, act }))
  const at = (time: string) => {
    city.clock.now = local(time)
  }

  test('累计计时 rework adds to the same clock; every act twice has one effect', async () => {
    await run('START')
    await run('START')
    at('2026-03-02 10:00')
    await run('STOP')
    await run('STOP')
    at('2026-03-02 15:00')
    await run('START')
    await run('RESUME')

    const stored = await storedOf(city, caseId)
    expect(stored.clocks).toMatchObject([
      { key: 'handling', state: 'RUNNING', dueAt: local('2026-03-02 16:00'), stoppedAt: null },
    ])
    expect(stored.entries.map(({ number, kind }) => [number, kind])).toEqual([
      [1, 'STARTED'],
      [2, 'STOPPED'],
      [3, 'RESUMED'],
    ])
    expect(stored.case.dueAt).toEqual(local('2026-03-02 16:00'))
  })

  test('another unit gets a clock of its own, the first one’s stays as it stopped', async () => {
    await run('START')
    await run('STOP')
    const unitId = await aUnit(city, 'SECOND')
    await city.act(({ db }) =>
      db.case.update({ where: { id: caseId }, data: { responsibleUnitId: unitId } }),
    )
    at('2026-03-03 09:00')
    await run('START')
    const { clocks } = await storedOf(city, caseId)
    expect(clocks.map(({ unitId: unit, state }) => [unit, state])).toEqual([
      [null, 'STOPPED'],
      [unitId, 'RUNNING'],
    ])
  })

  test('延期 and 挂账 follow from the ledger', async () => {
    await run('START')
    const { clocks } = await storedOf(city, caseId)
    const clockId = clocks[0]?.id ?? ''
    const record = (entry: { kind: 'EXTENDED' | 'PAUSED'; amount?: number }) =>
      city.act(async (ctx) => recordEntry(ctx, await ladderOf(ctx, caseId), { clockId, ...entry }))
    await record({ kind: 'EXTENDED', amount: 1 })
    expect((await storedOf(city, caseId)).case.dueAt).toEqual(local('2026-03-02 12:00'))
    await record({ kind: 'PAUSED' })
    const standing = await storedOf(city, caseId)
    expect(standing.clocks).toMatchObject([{ state: 'PAUSED', nextAt: null }])
    expect(standing.case.dueAt).toBeNull()
  })
})

describe('二级派遣 a county with desks of its own works on the city’s case', () => {
  test('it runs the clocks of the shared case by the city’s calendar', async () => {
    const county = await aCity({ database: city.testDatabase, parentId: city.scope.cityId })
    county.clock.now = city.clock.now
    const { taskId, run } = await startFiling()
    await run()
    await city.act(({ db }) =>
      db.case.update({ where: { id: caseId }, data: { sharedCityId: county.scope.cityId } }),
    )
    await county.act((ctx) => stopStepClock(ctx, { caseId, taskId }))
    await county.act((ctx) => runHandlingClock(ctx, { caseId, act: 'START' }))
    await county.close()
    const { clocks, entries, case: caseFile } = await storedOf(city, caseId)
    expect(clocks.map(({ key, cityId, state }) => [key, cityId, state])).toEqual([
      ['step:filing', city.scope.cityId, 'STOPPED'],
      ['handling', city.scope.cityId, 'RUNNING'],
    ])
    expect(entries).toHaveLength(3)
    expect(caseFile.dueAt).toEqual(local('2026-03-02 11:00'))
  })
})

describe('终止 the end of a case', () => {
  test('ended twice: its clocks stop, its ladder is told once, and nothing starts it again', async () => {
    const { run } = await startFiling()
    await run()
    const end = () => commandsOf(city, (ctx) => endLadder(ctx, { caseId }))
    expect(await end()).toMatchObject([
      { name: 'case-ended', correlationKey: caseId, timeToLive: 3_600_000 },
    ])
    expect(await end()).toEqual([])
    const stored = await storedOf(city, caseId)
    expect(stored.clocks).toMatchObject([{ state: 'STOPPED' }])
    expect(stored.entries.at(-1)).toMatchObject({ kind: 'STOPPED', reason: 'CASE_ENDED' })
    expect(stored.ladder?.endedAt).toEqual(city.clock.now)
    expect(stored.case.dueAt).toBeNull()
  })
})

describe('工作日历 the calendar in force', () => {
  test('made twice it is there once, with its holidays; before it began there was none', async () => {
    const { cityId } = city.scope
    await city.act(createDefaultCalendar)
    const inForce = (at: Date) => city.act((ctx) => calendarInForce(ctx, { cityId, at }))
    const { calendar } = await inForce(city.clock.now)
    expect(calendar.days.get('2026-02-17')).toBe('HOLIDAY')
    expect(calendar.days.get('2026-02-28')).toBe('WORKING_DAY')
    expect(await city.act(({ db }) => db.workingCalendar.count())).toBe(1)
    await expect(inForce(local('2023-12-31 12:00'))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
