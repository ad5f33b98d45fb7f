import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { draftCalendar } from '../../../services/deadlines/draft-calendar.ts'
import { evaluationMonths } from '../../../services/deadlines/evaluation-periods.ts'
import { ladderOf } from '../../../services/deadlines/lock-ladder.ts'
import { previewCalendar } from '../../../services/deadlines/preview-calendar.ts'
import { publishCalendar } from '../../../services/deadlines/publish-calendar.ts'
import { publishEvaluationPeriod } from '../../../services/deadlines/publish-evaluation-period.ts'
import { recordEntry } from '../../../services/deadlines/record-entry.ts'
import { runHandlingClock } from '../../../services/deadlines/run-handling-clock.ts'
import { saveCalendar } from '../../../services/deadlines/save-calendar.ts'
import { aCity, anActor, type TestCity } from '../../support/city.ts'
import { somebodyAt } from '../../support/department.ts'
import { local } from './a-calendar.ts'
import { aCase, storedOf } from './a-deadline-case.ts'
import { applyNow, changeOf } from './an-open-change.ts'

let city: TestCity
beforeEach(async () => {
  city = await aCity()
  city.clock.now = local('2026-02-26 Thu 08:00')
  return () => city.close()
})

const aRunning = async (value: number) => {
  const caseId = await aCase(city, { limit: { value, unit: 'WORKING_HOUR' } })
  await city.act((ctx) => runHandlingClock(ctx, { caseId, act: 'START' }))
  return caseId
}
const publish = (month: string) => city.act((ctx) => publishEvaluationPeriod(ctx, { month }))
const clockOf = async (caseId: string) => {
  const { clocks, case: caseFile } = await storedOf(city, caseId)
  return { ...clocks[0], caseDueAt: caseFile.dueAt }
}
/** Friday 27 February was no working day after all, says a document. */
const theStorm = async () => {
  const { calendarId } = await city.actAs(anActor([], randomUUID()))(draftCalendar)
  await city.actAs(anActor([], randomUUID()))((ctx) =>
    saveCalendar(ctx, {
      ...{ calendarId, name: '日历', effectiveOn: '2026-02-27', weekdays: [1, 2, 3, 4, 5] },
      windows: [
        { from: '08:00', to: '12:00' },
        { from: '14:00', to: '18:00' },
      ],
      ...{ schedules: [], overrides: [], workingDayMinutes: null },
      days: [
        { on: '2026-02-27', kind: 'HOLIDAY', name: '暴雪停工' },
        { on: '2026-02-28', kind: 'WORKING_DAY', name: '春节调休' },
      ],
      ...{ documentNumber: '运政发〔2026〕7号', reason: '暴雪' },
    }),
  )
  return calendarId
}
const preview = (id: string) => city.act((ctx) => previewCalendar(ctx, { id, at: city.clock.now }))
const apply = async (calendarId: string) => {
  await city.act((ctx) => publishCalendar(ctx, { calendarId, applyToOpen: true }))
  await applyNow(city, { calendarId })
}

describe('公布评价周期 a month is published', () => {
  test('by whoever evaluates, once it is over; again it stays as it was', async () => {
    const evaluator = await somebodyAt(city, 'EVALUATOR', null)
    await aRunning(1)
    await expect(publish('2026-02')).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    await expect(publish('2026-13')).rejects.toThrow()
    city.clock.now = local('2026-03-01 00:00')
    await city.actAs(evaluator)((ctx) => publishEvaluationPeriod(ctx, { month: '2026-02' }))
    city.clock.now = local('2026-03-05 00:00')
    await publish('2026-02')
    const months = await city.act((ctx) => evaluationMonths(ctx, { at: city.clock.now }))
    expect(months).toHaveLength(12)
    expect(months.slice(0, 2)).toEqual([
      {
        month: '2026-02',
        publishedAt: local('2026-03-01 00:00'),
        publisherName: expect.any(String),
      },
      { month: '2026-01', publishedAt: null, publisherName: null },
    ])
    const audited = await city.act(({ db }) =>
      db.auditEntry.findMany({ where: { action: 'publishEvaluationPeriod' } }),
    )
    expect(audited).toMatchObject([{ actorId: evaluator.id, details: { month: '2026-02' } }])
  })
})

describe('补设停工 a storm is declared after its month was published', () => {
  test('due dates and results of the month stay, the preview names them, and what ends later moves', async () => {
    const [overdue, stopped, running] = [await aRunning(12), await aRunning(14), await aRunning(30)]
    city.clock.now = local('2026-02-27 Fri 15:00')
    await city.act((ctx) => runHandlingClock(ctx, { caseId: stopped, act: 'STOP' }))
    city.clock.now = local('2026-03-02 Mon 08:30')
    await publish('2026-02')
    const before = await Promise.all([overdue, stopped].map(clockOf))
    const calendarId = await theStorm()

    const seen = await preview(calendarId)
    expect(seen).toMatchObject({ cases: 3, later: 1, noLongerOverdue: 0, kept: 2 })
    expect(seen.changes.map(({ caseId }) => caseId)).toEqual([running])
    expect(seen.keptChanges.map(({ caseId }) => caseId).sort()).toEqual([overdue, stopped].sort())

    await apply(calendarId)
    await applyNow(city, { calendarId })
    expect(await Promise.all([overdue, stopped].map(clockOf))).toEqual(before)
    expect(await clockOf(running)).toMatchObject({ calendarId, dueAt: local('2026-03-03 16:00') })
    expect(await changeOf(city, { calendarId })).toMatchObject({
      state: 'DONE',
      done: 3,
      moved: 1,
      kept: 2,
    })

    await city.act(async (ctx) => {
      const clockId = (await clockOf(overdue)).id ?? ''
      await recordEntry(ctx, await ladderOf(ctx, overdue), { clockId, kind: 'EXEMPTED' })
    })
    expect(await clockOf(overdue)).toMatchObject({ dueAt: before[0]?.dueAt, nextAt: null })
  })

  test('before it is published they move, and results with them: what stands is judged by when it stood', async () => {
    const [overdue, late] = [await aRunning(22), await aRunning(9)]
    city.clock.now = local('2026-02-27 Fri 15:00')
    await city.act((ctx) => runHandlingClock(ctx, { caseId: late, act: 'STOP' }))
    city.clock.now = local('2026-03-02 Mon 08:30')
    const calendarId = await theStorm()
    expect(await preview(calendarId)).toMatchObject({ later: 2, noLongerOverdue: 2, kept: 0 })
    await apply(calendarId)
    expect(await clockOf(overdue)).toMatchObject({ dueAt: local('2026-03-02 16:00') })
    expect(await clockOf(late)).toMatchObject({ dueAt: local('2026-02-28 09:00') })
  })
})
