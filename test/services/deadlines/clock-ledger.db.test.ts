import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clockLedger, type LedgerFilter } from '../../../services/deadlines/clock-ledger.ts'
import { ladderOf } from '../../../services/deadlines/lock-ladder.ts'
import { recordEntry } from '../../../services/deadlines/record-entry.ts'
import { runHandlingClock } from '../../../services/deadlines/run-handling-clock.ts'
import { startStepClock } from '../../../services/deadlines/start-step-clock.ts'
import { stopStepClock } from '../../../services/deadlines/stop-step-clock.ts'
import { aCity, anActor, type TestCity } from '../../support/city.ts'
import { local } from './a-calendar.ts'
import { aCase, aTask, aUnit, storedOf } from './a-deadline-case.ts'

let city: TestCity
let unitId: string
let personId: string
beforeAll(async () => {
  city = await aCity()
  unitId = await aUnit(city, 'WORKS')
  personId = await city.act(async ({ db, city: { cityId } }) => {
    const { id } = await db.person.create({ data: { cityId, name: '赵六' } })
    return id
  })
  city.clock.now = local('2026-03-02 Mon 09:00')
  await handleWithStops(await aCase(city, { unitId }))
  await fileBy('2026-03-03 09:10')
})
afterAll(() => city.close())

/** Two working hours of handling from 09:00: extended, standing from ten to eleven, stopped too late. */
async function handleWithStops(caseId: string) {
  await city.act((ctx) => runHandlingClock(ctx, { caseId, act: 'START' }))
  const clockId = (await storedOf(city, caseId)).clocks[0]?.id ?? ''
  const officer = anActor([{ role: 'DISPATCHER', unitId: null }], personId)
  for (const [at, entry] of [
    ['2026-03-02 09:30', { kind: 'EXTENDED', amount: 1, reason: '等待配件' }],
    ['2026-03-02 10:00', { kind: 'PAUSED', reason: '暴雨' }],
    ['2026-03-02 11:00', { kind: 'RESUMED' }],
  ] as const) {
    city.clock.now = local(at)
    await city.actAs(officer)(async (ctx) =>
      recordEntry(ctx, await ladderOf(ctx, caseId), { clockId, ...entry }),
    )
  }
  city.clock.now = local('2026-03-02 15:30')
  await city.act((ctx) => runHandlingClock(ctx, { caseId, act: 'STOP' }))
}

/** A step of another case on the next morning, ended in time by the system. */
async function fileBy(at: string) {
  city.clock.now = local('2026-03-03 09:00')
  const caseId = await aCase(city)
  const taskId = await aTask(city, caseId)
  await city.act((ctx) => startStepClock(ctx, { caseId, taskId, unitId: null, step: 'filing' }))
  city.clock.now = local(at)
  await city.act((ctx) => stopStepClock(ctx, { caseId, taskId }))
}

const page = { limit: 20, inverted: false }
const told = async (filter: LedgerFilter = {}, part: object = {}, of = city) =>
  of.act((ctx) => clockLedger(ctx, { filter, page: { ...page, ...part } }))
const kindsOf = async (...asked: Parameters<typeof told>) =>
  (await told(...asked)).map(({ kind }) => kind)

describe('计时台账 what happened to the clocks of a city', () => {
  test('is told the latest first, without the starts, with what it did to the due date', async () => {
    const rows = await told()
    const facts = rows.map(({ kind, dueBefore, dueAfter }) => [kind, dueBefore, dueAfter])
    expect(facts).toEqual([
      ['STOPPED', local('2026-03-03 09:15'), local('2026-03-03 09:15')],
      ['STOPPED', local('2026-03-02 15:00'), local('2026-03-02 15:00')],
      ['RESUMED', local('2026-03-02 12:00'), local('2026-03-02 15:00')],
      ['PAUSED', local('2026-03-02 12:00'), local('2026-03-02 12:00')],
      ['EXTENDED', local('2026-03-02 11:00'), local('2026-03-02 12:00')],
    ])
  })

  test('says of which case and clock, by whom and why; what the system did is nobody’s', async () => {
    const [filed, stopped] = await told()
    const extended = (await told()).at(-1)
    expect(extended).toMatchObject({
      ...{ clockKey: 'handling', unitId, unitName: 'WORKS', amount: 1, limitUnit: 'WORKING_HOUR' },
      ...{ actorName: '赵六', reason: '等待配件', at: local('2026-03-02 09:30') },
    })
    expect(extended?.caseNumber).toBe(stopped?.caseNumber)
    expect(filed).toMatchObject({ clockKey: 'step:filing', unitName: null, actorName: null })
  })

  test.each<[string, () => LedgerFilter, string[]]>([
    ['a kind', () => ({ kind: 'EXTENDED' }), ['EXTENDED']],
    ['stops', () => ({ kind: 'STOPPED' }), ['STOPPED', 'STOPPED']],
    ['a unit', () => ({ unitId }), ['STOPPED', 'RESUMED', 'PAUSED', 'EXTENDED']],
    ['an actor', () => ({ personId }), ['RESUMED', 'PAUSED', 'EXTENDED']],
    ['an actor and a kind', () => ({ personId, kind: 'PAUSED' }), ['PAUSED']],
    [
      'a period, without its end',
      () => ({ from: local('2026-03-02 10:00'), before: local('2026-03-02 15:30') }),
      ['RESUMED', 'PAUSED'],
    ],
  ])('is narrowed by %s', async (_, filter, kinds) => {
    expect(await kindsOf(filter())).toEqual(kinds)
  })

  test('is read page by page, forwards and backwards', async () => {
    const rows = await told()
    const [, second, , fourth] = rows
    expect(await kindsOf({}, { limit: 2, after: second?.id })).toEqual(['RESUMED', 'PAUSED'])
    const backwards = { limit: 2, before: fourth?.id, inverted: true }
    expect(await kindsOf({}, backwards)).toEqual(['RESUMED', 'STOPPED'])
  })

  test('another city’s is not there, nor does it begin behind an entry of another city', async () => {
    const other = await aCity({ database: city.testDatabase })
    const [first] = await told()
    expect(await told({}, {}, other)).toEqual([])
    expect(await told({}, { after: first?.id }, other)).toEqual([])
    await other.close()
  })
})
