import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { draftCalendar } from '../../../services/deadlines/draft-calendar.ts'
import { performChange } from '../../../services/deadlines/perform-change.ts'
import { publishCalendar } from '../../../services/deadlines/publish-calendar.ts'
import { retryChange } from '../../../services/deadlines/retry-change.ts'
import { runHandlingClock } from '../../../services/deadlines/run-handling-clock.ts'
import { aCity, type TestCity } from '../../support/city.ts'
import { refusalOf } from '../../support/code-of.ts'
import { local } from './a-calendar.ts'
import { aCase, storedOf } from './a-deadline-case.ts'
import { changeOf } from './an-open-change.ts'

let city: TestCity
let calendarId: string
let changeId: string
const cases: string[] = []
beforeAll(async () => {
  city = await aCity()
  city.clock.now = local('2026-03-02 Mon 16:00')
  for (const value of [8, 16, 24]) {
    const caseId = await aCase(city, { limit: { value, unit: 'WORKING_HOUR' } })
    await city.act((ctx) => runHandlingClock(ctx, { caseId, act: 'START' }))
    cases.push(caseId)
  }
  await spoil()
})
afterAll(() => city.close())
beforeEach(async () => {
  city.clock.now = new Date(city.clock.now.getTime() + 86_400_000)
  const { calendarId: id } = await city.act(draftCalendar)
  await city.act((ctx) => publishCalendar(ctx, { calendarId: id, applyToOpen: true }))
  calendarId = id
  changeId = (await changeOf(city, { calendarId })).id
})

const setLimit = (limit: { limitValue: number; limitUnit: 'NATURAL_DAY' | 'WORKING_HOUR' }) =>
  city.act(({ db }) => db.clock.updateMany({ where: { caseId: cases[1] ?? '' }, data: limit }))
/** The second of the three cases has a limit that ends in no year that there is. */
const spoil = () => setLimit({ limitValue: 1e15, limitUnit: 'NATURAL_DAY' })
const mend = () => setLimit({ limitValue: 16, limitUnit: 'WORKING_HOUR' })
const perform = (attempt: number, mayPass = false) =>
  performChange(city.act, { changeId, attempt, mayPass: () => mayPass })
const changeNow = () => changeOf(city, { calendarId })
const retry = () => city.act((ctx) => retryChange(ctx, { changeId }))
const calendarsOf = async () => {
  const stored = await Promise.all(cases.map((caseId) => storedOf(city, caseId)))
  return stored.map(({ clocks: [clock] }) => clock?.calendarId === calendarId)
}

describe('在办变更 a change of open cases that meets a case which it cannot be applied to', () => {
  test('is tried again by itself at first, and says nothing yet', async () => {
    await expect(perform(1)).rejects.toThrow()
    expect(await changeNow()).toMatchObject({ state: 'WAITING', done: 0, failure: null })
  })

  test('fails for good the fifth time: it says why and at which case, and what was done before stays', async () => {
    await expect(perform(5)).rejects.toThrow()
    expect(await changeNow()).toMatchObject({
      ...{ state: 'FAILED', failure: 'FAULT', failedCaseId: cases[1] },
      ...{ total: 3, done: 1, finishedAt: city.clock.now },
    })
    expect(await calendarsOf()).toEqual([true, false, false])
    const lines = await city.act(({ db }) =>
      db.auditEntry.findMany({ where: { action: 'failCalendarChange', subjectId: calendarId } }),
    )
    expect(lines).toHaveLength(1)
  })

  test('does not fail of what may pass, however often it was tried', async () => {
    await expect(perform(9, true)).rejects.toThrow()
    expect(await changeNow()).toMatchObject({ state: 'RUNNING', done: 1, failure: null })
  })

  test('goes on where it failed once it is tried again, and counts no case twice', async () => {
    await expect(perform(5)).rejects.toThrow()
    await mend()
    await retry()
    expect(await changeNow()).toMatchObject({ state: 'WAITING', failure: null, failedCaseId: null })
    await perform(1)
    await perform(1)
    expect(await changeNow()).toMatchObject({ state: 'DONE', total: 3, done: 3 })
    expect(await calendarsOf()).toEqual([true, true, true])
    await spoil()
  })

  test('is not tried again once a later edition is on its way: the later one stays', async () => {
    await expect(perform(5)).rejects.toThrow()
    city.clock.now = new Date(city.clock.now.getTime() + 86_400_000)
    await city.act(async (ctx) => {
      const later = await draftCalendar(ctx)
      await publishCalendar(ctx, { ...later, applyToOpen: true })
    })
    expect(await refusalOf(retry())).toBe('VERSION_CONFLICT')
    expect(await changeNow()).toMatchObject({ state: 'FAILED', done: 1 })
  })

  test('is not tried again while it has not failed', async () => {
    expect(await refusalOf(retry())).toBe('NOT_FOUND')
  })

  test('two that take it up at once apply it once', async () => {
    await mend()
    await Promise.all([perform(1), perform(1)])
    expect(await changeNow()).toMatchObject({ state: 'DONE', total: 3, done: 3 })
  })
})
