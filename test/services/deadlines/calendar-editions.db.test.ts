import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { calendarFor } from '../../../services/deadlines/calendar-edition.ts'
import { anyEdition, calendarInForce } from '../../../services/deadlines/calendar-in-force.ts'
import { createDefaultCalendar } from '../../../services/deadlines/create-default-calendar.ts'
import { discardCalendar, draftCalendar } from '../../../services/deadlines/draft-calendar.ts'
import { dueAt } from '../../../services/deadlines/due-at.ts'
import { publicHolidays } from '../../../services/deadlines/public-holidays.ts'
import { publishCalendar } from '../../../services/deadlines/publish-calendar.ts'
import { type CalendarGiven, saveCalendar } from '../../../services/deadlines/save-calendar.ts'
import { aCity, anActor, type TestCity } from '../../support/city.ts'
import { local } from './a-calendar.ts'
import { aUnit } from './a-deadline-case.ts'

let city: TestCity
beforeEach(async () => {
  city = await aCity()
  city.clock.now = local('2026-03-02 Mon 09:00')
  await city.act(createDefaultCalendar)
})
afterEach(() => city.close())

const usual: Omit<CalendarGiven, 'calendarId'> = {
  name: '标准工作日历',
  effectiveOn: '2026-04-01',
  windows: [
    { from: '08:00', to: '12:00' },
    { from: '14:00', to: '18:00' },
  ],
  weekdays: [1, 2, 3, 4, 5],
  schedules: [],
  workingDayMinutes: null,
  days: [],
  overrides: [],
  documentNumber: null,
  reason: '',
}
const drafted = async () => (await city.act(draftCalendar)).calendarId
const save = async (given: Partial<CalendarGiven>) => {
  const calendarId = given.calendarId ?? (await drafted())
  await city.act((ctx) => saveCalendar(ctx, { ...usual, calendarId, ...given }))
  return calendarId
}
const publish = (calendarId: string) => city.act((ctx) => publishCalendar(ctx, { calendarId }))
const inForce = () =>
  city.act((ctx) => calendarInForce(ctx, { cityId: city.scope.cityId, at: city.clock.now }))
const oneHour = { value: 1, unit: 'WORKING_HOUR' } as const

describe('日历版本 a change makes a new edition', () => {
  test('a draft is a copy of the newest; published it is the newest, and days before its own stay as they were', async () => {
    const calendarId = await save({ windows: [{ from: '09:00', to: '17:00' }] })
    await publish(calendarId)
    await expect(publish(calendarId)).rejects.toMatchObject({ code: 'CALENDAR_NOT_DRAFT' })
    const { id, calendar } = await inForce()
    expect(id).toBe(calendarId)
    expect(dueAt(local('2026-03-31 Tue 07:00'), oneHour, calendar)).toEqual(
      local('2026-03-31 09:00'),
    )
    expect(dueAt(local('2026-04-01 Wed 07:00'), oneHour, calendar)).toEqual(
      local('2026-04-01 10:00'),
    )
    // the listed days of an earlier edition hold before the new one does
    expect(dueAt(local('2026-02-20 Fri 10:00'), oneHour, calendar)).toEqual(
      local('2026-02-24 Tue 09:00'),
    )
  })

  test('a department with hours of its own works by them, on holidays too', async () => {
    const unitId = await aUnit(city, 'CLEANING')
    const days = [{ on: '2026-05-01', kind: 'HOLIDAY', name: '劳动节' } as const]
    const override = {
      ...{ unitId, windows: [{ from: '05:00', to: '13:00' }], weekdays: [1, 2, 3, 4, 5, 6, 7] },
      ...{ schedules: [], worksHolidays: true },
    }
    await publish(await save({ days, overrides: [override] }))
    const edition = await inForce()
    const start = local('2026-05-01 Fri 06:00')
    expect(dueAt(start, oneHour, calendarFor(edition, unitId))).toEqual(local('2026-05-01 07:00'))
    expect(dueAt(start, oneHour, calendarFor(edition, null))).toEqual(local('2026-05-04 09:00'))
  })

  test('a discarded draft is never in force, and the next one has another number', async () => {
    const calendarId = await drafted()
    await city.act((ctx) => discardCalendar(ctx, { calendarId }))
    expect((await inForce()).id).not.toBe(calendarId)
    const next = await drafted()
    const { edition } = await city.act(({ db }) =>
      db.workingCalendar.findUniqueOrThrow({ where: { id: next } }),
    )
    expect(edition).toBe(3)
  })

  test('a draft is looked at as it would be once published', async () => {
    const id = await save({ windows: [{ from: '10:00', to: '11:00' }] })
    const { calendar } = await city.act((ctx) => anyEdition(ctx, { id, at: city.clock.now }))
    expect(dueAt(local('2026-03-02 07:00'), oneHour, calendar)).toEqual(local('2026-03-02 09:00'))
    expect(dueAt(local('2026-04-02 07:00'), oneHour, calendar)).toEqual(local('2026-04-02 11:00'))
  })
})

describe('日历规则 what is refused by name, with nothing changed', () => {
  const hours = (from: string, to: string) => ({ from, to })
  const summer = { name: '夏季', from: '05-01', to: '09-30', windows: usual.windows }
  test.each<[string, Partial<CalendarGiven>, string]>([
    [
      'windows that overlap',
      { windows: [hours('08:00', '12:00'), hours('11:00', '17:00')] },
      'WINDOWS_OVERLAP',
    ],
    [
      'a window that ends before it begins',
      { windows: [hours('18:00', '08:00')] },
      'WINDOWS_OVERLAP',
    ],
    ['no window', { windows: [] }, 'NO_WORKING_DAY'],
    ['no weekday', { weekdays: [] }, 'NO_WORKING_DAY'],
    [
      'schedules that overlap over the turn of the year',
      { schedules: [summer, { ...summer, name: '冬季', from: '09-30', to: '04-30' }] },
      'SCHEDULES_OVERLAP',
    ],
    [
      'a day that is given twice',
      {
        days: [
          { on: '2026-05-01', kind: 'HOLIDAY', name: '劳动节' },
          { on: '2026-05-01', kind: 'WORKING_DAY', name: '' },
        ],
      },
      'INVALID_INPUT',
    ],
  ])('%s', async (_, wrong, code) => {
    const calendarId = await save({})
    const before = await city.act(({ db }) =>
      db.workingCalendar.findUniqueOrThrow({ where: { id: calendarId } }),
    )
    await expect(save({ ...wrong, calendarId })).rejects.toMatchObject({ code })
    const after = await city.act(({ db }) =>
      db.workingCalendar.findUniqueOrThrow({ where: { id: calendarId } }),
    )
    expect(after).toEqual(before)
  })

  test('a year of holidays', async () => {
    const first = Date.parse('2026-04-01T00:00:00Z')
    const days = Array.from({ length: 400 }, (_, i) => ({
      ...{ on: new Date(first + i * 86_400_000).toISOString().slice(0, 10), name: '' },
      kind: 'HOLIDAY' as const,
    }))
    const calendarId = await save({ days })
    await expect(publish(calendarId)).rejects.toMatchObject({ code: 'NO_WORKING_DAY' })
  })

  test('two editions that take effect on one day', async () => {
    await publish(await save({}))
    const second = await save({})
    await expect(publish(second)).rejects.toMatchObject({ code: 'CALENDAR_CLASH' })
  })

  test('a draft that somebody else has saved meanwhile', async () => {
    const calendarId = await save({})
    const late = { ...usual, calendarId, expectedVersion: 1 }
    await expect(city.act((ctx) => saveCalendar(ctx, late))).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
    })
  })
})

describe('补设停工 a holiday that is over', () => {
  const storm = {
    effectiveOn: '2026-02-27',
    days: [{ on: '2026-02-27', kind: 'HOLIDAY', name: '暴雪停工' } as const],
  }

  test('needs the number of a document, and somebody else than its author', async () => {
    const [author, other] = [randomUUID(), randomUUID()]
    const actAs = (id: string) => city.actAs(anActor([], id))
    const calendarId = await drafted()
    const saveAs = (documentNumber: string | null) =>
      actAs(author)((ctx) => saveCalendar(ctx, { ...usual, ...storm, calendarId, documentNumber }))
    const publishAs = (id: string) => actAs(id)((ctx) => publishCalendar(ctx, { calendarId }))
    await saveAs(null)
    await expect(publishAs(other)).rejects.toMatchObject({ code: 'DOCUMENT_NEEDED' })
    await saveAs('运政发〔2026〕7号')
    await expect(publishAs(author)).rejects.toMatchObject({ code: 'SECOND_APPROVER_NEEDED' })
    await publishAs(other)
    expect((await inForce()).calendar.days.get('2026-02-27')).toBe('HOLIDAY')
  })

  test('an edition from a day that is over, but which changes nothing of it, needs neither', async () => {
    const days = publicHolidays(2026, 2026).map(({ day: on, ...why }) => ({ on, ...why }))
    const calendarId = await save({ effectiveOn: '2026-02-27', days })
    await publish(calendarId)
    expect((await inForce()).id).toBe(calendarId)
  })
})
