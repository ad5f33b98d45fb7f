import { afterAll, beforeAll, expect, test } from 'vitest'
import { draftCalendar } from '../../../services/deadlines/draft-calendar.ts'
import { previewCalendar } from '../../../services/deadlines/preview-calendar.ts'
import { publishCalendar } from '../../../services/deadlines/publish-calendar.ts'
import { runHandlingClock } from '../../../services/deadlines/run-handling-clock.ts'
import { saveCalendar } from '../../../services/deadlines/save-calendar.ts'
import { aCity, type TestCity } from '../../support/city.ts'
import { local } from './a-calendar.ts'
import { aCase, storedOf } from './a-deadline-case.ts'
import { applyNow, changeOf } from './an-open-change.ts'

let city: TestCity
const cases = { moves: '', stays: '', ended: '' }
beforeAll(async () => {
  city = await aCity()
  city.clock.now = local('2026-03-02 Mon 16:00')
  const aRunning = async (value: number) => {
    const caseId = await aCase(city, { limit: { value, unit: 'WORKING_HOUR' } })
    await city.act((ctx) => runHandlingClock(ctx, { caseId, act: 'START' }))
    return caseId
  }
  // due on Tuesday at 16:00, and today at 17:00
  cases.moves = await aRunning(8)
  cases.stays = await aRunning(1)
  cases.ended = await aRunning(8)
  await city.act(({ db }) =>
    db.ladder.update({ where: { caseId: cases.ended }, data: { endedAt: city.clock.now } }),
  )
})
afterAll(() => city.close())

const dueOf = async (caseId: string) => (await storedOf(city, caseId)).case.dueAt

/** Tuesday afternoon is off, from tomorrow on. */
const aShorterWeek = async () => {
  const { calendarId } = await city.act(draftCalendar)
  await city.act((ctx) =>
    saveCalendar(ctx, {
      ...{ calendarId, name: '日历', effectiveOn: '2026-03-03', weekdays: [1, 2, 3, 4, 5] },
      windows: [{ from: '08:00', to: '12:00' }],
      ...{ schedules: [], days: [], overrides: [], workingDayMinutes: 480 },
      ...{ documentNumber: null, reason: '' },
    }),
  )
  return calendarId
}

test('变更预览 and its application: what was previewed happens, once, and no ladder is armed too late', async () => {
  const calendarId = await aShorterWeek()
  const preview = await city.act((ctx) =>
    previewCalendar(ctx, { id: calendarId, at: city.clock.now }),
  )
  const wednesday = local('2026-03-04 Wed 10:00')
  expect(preview).toMatchObject({ cases: 2, earlier: 0, later: 1, becomeOverdue: 0 })
  expect(preview.changes).toMatchObject([
    { caseId: cases.moves, key: 'handling', after: wednesday },
  ])
  expect(await dueOf(cases.moves)).toEqual(local('2026-03-03 Tue 16:00'))

  await city.act((ctx) => publishCalendar(ctx, { calendarId, applyToOpen: true }))
  await applyNow(city, { calendarId })
  await applyNow(city, { calendarId })

  expect(await dueOf(cases.moves)).toEqual(wednesday)
  expect(await dueOf(cases.stays)).toEqual(local('2026-03-02 Mon 17:00'))
  expect(await dueOf(cases.ended)).toEqual(local('2026-03-03 Tue 16:00'))
  expect(await changeOf(city, { calendarId })).toMatchObject({
    state: 'DONE',
    total: 2,
    done: 2,
    moved: 1,
  })
  const { clocks, ladder } = await storedOf(city, cases.moves)
  expect(clocks).toMatchObject([{ calendarId }])
  const armedAt = ladder?.armedAt?.getTime() ?? Number.POSITIVE_INFINITY
  expect(armedAt).toBeLessThanOrEqual(clocks[0]?.nextAt?.getTime() ?? 0)
})
