import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Act, EngineCommand } from '../../../services/ctx.ts'
import { applyChange } from '../../../services/deadlines/apply-change.ts'
import { draftCalendar } from '../../../services/deadlines/draft-calendar.ts'
import { publishCalendar } from '../../../services/deadlines/publish-calendar.ts'
import { runHandlingClock } from '../../../services/deadlines/run-handling-clock.ts'
import { eventually } from '../../support/engine.ts'
import { aRunningCity, type RunningCity } from '../../support/running-city.ts'
import { aCase, aUnit, storedOf } from './a-deadline-case.ts'
import { changeOf } from './an-open-change.ts'

let city: RunningCity
/** Two cases each of a unit that is to work around the clock, of one that is to work an hour a day, and of one that stays as it is. */
const cases = { earlier: [] as string[], later: [] as string[], same: [] as string[] }
const units = { earlier: '', later: '', same: '' }
const groups = ['earlier', 'later', 'same'] as const
beforeAll(async () => {
  city = await aRunningCity()
  for (const group of groups) {
    const unitId = await aUnit(city, group)
    units[group] = unitId
    for (const value of [40, 60]) {
      const caseId = await aCase(city, { unitId, limit: { value, unit: 'WORKING_HOUR' } })
      await city.act((ctx) => runHandlingClock(ctx, { caseId, act: 'START' }))
      cases[group].push(caseId)
    }
  }
})
afterAll(() => city?.close())

const week = [1, 2, 3, 4, 5]
/** From tomorrow on; everything but the hours of two units stays. */
const aNewEdition = () =>
  city.act(async (ctx) => {
    const { calendarId } = await draftCalendar(ctx)
    const common = { schedules: [], worksHolidays: true }
    const dayAndNight = { weekdays: [...week, 6, 7], windows: [{ from: '00:00', to: '24:00' }] }
    const anHour = { weekdays: week, windows: [{ from: '08:00', to: '09:00' }] }
    const overrides = [
      { ...common, ...dayAndNight, unitId: units.earlier },
      { ...common, ...anHour, unitId: units.later },
    ]
    await ctx.db.workingCalendar.update({ where: { id: calendarId }, data: { overrides } })
    await publishCalendar(ctx, { calendarId, applyToOpen: true })
    return calendarId
  })

/** Keeps what acts ask the engine for, and lets it through. */
const heard =
  (act: Act, told: EngineCommand[]): Act =>
  (run) =>
    act((ctx) => {
      const add = (command: EngineCommand) => {
        told.push(command)
        ctx.queue.add(command)
      }
      return run({ ...ctx, queue: { add } })
    })

type Instants = { readonly timerAt: string | null; readonly earliestAt: string | null }
/** When the engine's own last timer of a ladder fires, and when the first of its case's clocks has something to do. */
async function instantsOf(caseId: string) {
  const [found] = await city.act(
    ({ db }) => db.$queryRaw<{ ladder: Instants }[]>`
      SELECT ladder FROM case_facts(${caseId}::uuid)`,
  )
  const { timerAt, earliestAt } = found?.ladder ?? { timerAt: null, earliestAt: null }
  return { timerAt: Date.parse(timerAt ?? ''), earliestAt: Date.parse(earliestAt ?? '') }
}
const timerAgrees = async (caseId: string) => {
  const { timerAt, earliestAt } = await instantsOf(caseId)
  return timerAt === earliestAt
}
const earliestOf = async (caseId: string) => (await instantsOf(caseId)).earliestAt

test('日历变更 no timer of the engine stands too late afterwards, and only what moved earlier costs a message', async () => {
  const all = groups.flatMap((group) => cases[group])
  for (const caseId of all) await eventually(() => timerAgrees(caseId))
  const before = new Map<string, number>()
  for (const caseId of all) before.set(caseId, await earliestOf(caseId))

  const told: EngineCommand[] = []
  const { id: changeId } = await changeOf(city, { calendarId: await aNewEdition() })
  await applyChange(heard(city.act, told), changeId)

  const messages = told.map((command) => 'correlationKey' in command && command.correlationKey)
  expect(messages.toSorted()).toEqual(cases.earlier.toSorted())
  const moved = async (caseId: string) =>
    Math.sign((await earliestOf(caseId)) - (before.get(caseId) ?? 0))
  const signs = (group: keyof typeof cases) => Promise.all(cases[group].map(moved))
  expect([await signs('earlier'), await signs('later'), await signs('same')]).toEqual([
    [-1, -1],
    [1, 1],
    [0, 0],
  ])
  for (const caseId of cases.earlier) await eventually(() => timerAgrees(caseId))
  for (const caseId of all) {
    const { ladder } = await storedOf(city, caseId)
    const { timerAt, earliestAt } = await instantsOf(caseId)
    expect(ladder?.armedAt?.getTime()).toBeLessThanOrEqual(earliestAt)
    expect(ladder?.armedAt?.getTime()).toBe(timerAt)
  }
})
