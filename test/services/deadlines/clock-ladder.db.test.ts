import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { derivationOf } from '../../../services/deadlines/clock-derivation.ts'
import { clockLadder } from '../../../services/deadlines/clock-ladder.ts'
import { escalateClocks } from '../../../services/deadlines/escalate-clocks.ts'
import { runHandlingClock } from '../../../services/deadlines/run-handling-clock.ts'
import { startStepClock } from '../../../services/deadlines/start-step-clock.ts'
import { aCity, anActor, type TestCity } from '../../support/city.ts'
import { local } from './a-calendar.ts'
import { aCase, aTask, aUnit, storedOf } from './a-deadline-case.ts'

let city: TestCity
let caseId: string
let unitId: string
beforeAll(async () => {
  city = await aCity()
  unitId = await aUnit(city, 'WORKS')
  city.clock.now = local('2026-03-02 Mon 09:00')
  caseId = await aCase(city, { unitId })
  await city.act((ctx) => runHandlingClock(ctx, { caseId, act: 'START' }))
  await onDutyUntilNoon('王五')
  city.clock.now = local('2026-03-02 10:40')
  await city.act((ctx) => escalateClocks(ctx, { caseId }))
})
afterAll(() => city.close())

const onDutyUntilNoon = (name: string) =>
  city.act(async ({ db, city: { cityId } }) => {
    const { id: personId } = await db.person.create({ data: { cityId, name } })
    const role = 'DEPARTMENT_OFFICER' as const
    await db.roleAssignment.create({ data: { cityId, personId, unitId, role } })
    const hours = { startsAt: local('2026-03-02 08:00'), endsAt: local('2026-03-02 12:00') }
    await db.duty.create({ data: { cityId, unitId, personId, ...hours } })
  })

/** The ladder of the clock with a key. */
const ladderOf = async (key: string) => {
  const clock = (await storedOf(city, caseId)).clocks.find((it) => it.key === key)
  return city.act((ctx) => clockLadder(ctx, clock?.id ?? ''))
}

describe('时限阶梯 the ladder of two working hours of handling from 09:00', () => {
  test('has every level with its instant and share; what was reached says when', async () => {
    const ladder = await ladderOf('handling')
    expect(ladder.map(({ kind, share, dueAt }) => [kind, share, dueAt])).toEqual([
      ['WARNING', 0.8, local('2026-03-02 10:36')],
      ['OVERDUE', 1, local('2026-03-02 11:00')],
      ['LEVEL', 1.2, local('2026-03-02 11:24')],
      ['LEVEL', 1.5, local('2026-03-02 12:00')],
      ['LEVEL', 2, local('2026-03-02 15:00')],
    ])
    const reached = ladder.map(({ reachedAt }) => reachedAt)
    expect(reached).toEqual([local('2026-03-02 10:40'), null, null, null, null])
  })

  test('names the office of each level and who is on duty there then; after the shift nobody', async () => {
    const [warning, overdue, , , last] = await ladderOf('handling')
    const works = { role: 'DEPARTMENT_OFFICER', unit: { name: 'WORKS', nameEn: '' } }
    const desk = { role: 'DISPATCHER', unit: null, onDuty: [] }
    expect(warning?.tells).toEqual([{ ...works, onDuty: ['王五'] }])
    expect(overdue?.tells).toEqual([{ ...works, onDuty: ['王五'] }, desk])
    expect(last?.tells).toEqual([{ ...works, onDuty: [] }, desk])
  })

  test('of a step tells the role of the step first', async () => {
    const taskId = await aTask(city, caseId)
    const start = { caseId, taskId, unitId: null, step: 'filing' }
    await city.act((ctx) => startStepClock(ctx, start))
    const [warning] = await ladderOf('step:filing')
    expect(warning?.tells).toEqual([{ role: 'SHIFT_LEADER', unit: null, onDuty: [] }])
  })
})

test('台账 the ledger of a clock names who did what; what the system did is nobody’s', async () => {
  const personId = await city.act(async ({ db, city: { cityId } }) => {
    const { id } = await db.person.create({ data: { cityId, name: '赵六' } })
    return id
  })
  const officer = anActor([{ role: 'DEPARTMENT_OFFICER', unitId }], personId)
  await city.actAs(officer)((ctx) => runHandlingClock(ctx, { caseId, act: 'STOP' }))
  const { ledger } = await city.act(async (ctx) => {
    const clock = await ctx.db.clock.findFirstOrThrow({
      where: { caseId, key: 'handling' },
      include: { entries: { orderBy: { number: 'asc' } } },
    })
    return derivationOf(ctx, clock)
  })
  expect(ledger.map(({ kind, actorName }) => [kind, actorName])).toEqual([
    ['STARTED', null],
    ['STOPPED', '赵六'],
  ])
})
