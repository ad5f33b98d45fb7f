import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '../../../services/ctx.ts'
import { escalateClocks } from '../../../services/deadlines/escalate-clocks.ts'
import { runHandlingClock } from '../../../services/deadlines/run-handling-clock.ts'
import { setLadder } from '../../../services/deadlines/set-ladder.ts'
import { startStepClock } from '../../../services/deadlines/start-step-clock.ts'
import { answerSupervisionOrder } from '../../../services/supervision-orders/answer-supervision-order.ts'
import { openSupervisionOrder } from '../../../services/supervision-orders/open-supervision-order.ts'
import { aCity, type TestCity } from '../../support/city.ts'
import { refusalOf } from '../../support/code-of.ts'
import { somebodyAt } from '../../support/department.ts'
import { local } from '../deadlines/a-calendar.ts'
import { aCase, aTask, aUnit, storedOf } from '../deadlines/a-deadline-case.ts'

type Opening = Parameters<typeof openSupervisionOrder>[1]
let city: TestCity
let unitId: string
let otherUnitId: string
let leader: Actor & { readonly id: string }
let officer: Actor & { readonly id: string }
let caseId: string
beforeAll(async () => {
  city = await aCity()
  unitId = await aUnit(city, 'WORKS')
  otherUnitId = await aUnit(city, 'PARKS')
  leader = await somebodyAt(city, 'LEADER', null)
  officer = await somebodyAt(city, 'DEPARTMENT_OFFICER', unitId)
})
afterAll(() => city.close())
beforeEach(async () => {
  city.clock.now = local('2026-03-02 Mon 09:00')
  caseId = await aCase(city, { unitId })
})

const answerBy = local('2026-03-03 18:00')
const open = (given: Partial<Opening> = {}, who: Actor = leader) =>
  city.actAs(who)((ctx) =>
    openSupervisionOrder(ctx, { caseId, reason: '群众多次反映', answerBy, ...given }),
  )
const answer = (orderId: string, who: Actor = officer) =>
  city.actAs(who)((ctx) => answerSupervisionOrder(ctx, { orderId, answer: '已安排抢修' }))
const ordersOf = () =>
  city.act(({ db }) => db.supervisionOrder.findMany({ where: { caseId }, orderBy: { id: 'asc' } }))
const auditOf = () =>
  city.act(async ({ db }) => {
    const lines = await db.auditEntry.findMany({
      where: { caseId, subjectType: 'SupervisionOrder' },
      orderBy: { id: 'asc' },
    })
    return lines.map(({ action, actorName }) => [action, actorName])
  })
const noticesOf = async () =>
  (await storedOf(city, caseId)).notices
    .filter(({ kind }) => kind.startsWith('SUPERVISION_'))
    .map(({ kind, role, unitId: at }) => [kind, role, at])

describe('督办 a leader presses the department', () => {
  test('which is told, answers in words, once, and the leaders are told; all of it is audited', async () => {
    const { orderId } = await open()
    expect(await noticesOf()).toEqual([['SUPERVISION_ORDERED', 'DEPARTMENT_OFFICER', unitId]])
    city.clock.now = local('2026-03-02 15:00')
    await answer(orderId)
    expect(await ordersOf()).toMatchObject([
      {
        ...{ unitId, reason: '群众多次反映', answerBy, openedById: leader.id, level: null },
        ...{ answer: '已安排抢修', answeredById: officer.id },
        answeredAt: local('2026-03-02 15:00'),
      },
    ])
    expect(new Set((await noticesOf()).map((told) => told.join(' ')))).toEqual(
      new Set([`SUPERVISION_ORDERED DEPARTMENT_OFFICER ${unitId}`, 'SUPERVISION_REPLIED LEADER ']),
    )
    expect(await auditOf()).toEqual([
      ['openSupervisionOrder', leader.name],
      ['answerSupervisionOrder', officer.name],
    ])
    expect(await refusalOf(answer(orderId))).toBe('SUPERVISION_ANSWERED')
  })

  test('one order waits at a time, also where two press at once; once answered there may be another one', async () => {
    const pressed = await Promise.allSettled([open(), open()])
    expect(pressed.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await refusalOf(open())).toBe('SUPERVISION_WAITING')
    await answer((await ordersOf())[0]?.id ?? '')
    await open()
    expect(await ordersOf()).toHaveLength(2)
  })

  test('a department that has got the case meanwhile is pressed anew; the former one still owes its answer', async () => {
    const { orderId } = await open()
    await city.act(({ db }) =>
      db.case.update({ where: { id: caseId }, data: { responsibleUnitId: otherUnitId } }),
    )
    await open()
    expect((await ordersOf()).map((order) => order.unitId)).toEqual([unitId, otherUnitId])
    await answer(orderId)
  })

  test('an answer is taken late, too', async () => {
    const { orderId } = await open()
    city.clock.now = local('2026-03-05 09:00')
    await answer(orderId)
    expect((await ordersOf())[0]?.answeredAt).toEqual(local('2026-03-05 09:00'))
  })

  test('without a reason, or to be answered by a time that is over, it is refused, and nothing is changed', async () => {
    await expect(open({ reason: ' ' })).rejects.toThrow('reason')
    expect(await refusalOf(open({ answerBy: local('2026-03-02 09:00') }))).toBe('INVALID_INPUT')
    expect(await ordersOf()).toEqual([])
  })

  test('nobody else presses or answers; nobody is pressed who does not handle, nor about a case that has ended', async () => {
    expect(await refusalOf(open({}, officer))).toBe('FORBIDDEN')
    const { orderId } = await open()
    expect(await refusalOf(answer(orderId, leader))).toBe('FORBIDDEN')
    const other = await somebodyAt(city, 'DEPARTMENT_OFFICER', otherUnitId)
    expect(await refusalOf(answer(orderId, other))).toBe('FORBIDDEN')
    const set = (data: { stage?: 'CLOSED'; responsibleUnitId?: null }) =>
      city.act(({ db }) => db.case.update({ where: { id: caseId }, data }))
    await set({ responsibleUnitId: null })
    expect(await refusalOf(open())).toBe('NOBODY_HANDLES')
    await set({ stage: 'CLOSED' })
    expect(await refusalOf(open())).toBe('CASE_CLOSED')
    expect(await refusalOf(answer(orderId))).toBe('CASE_CLOSED')
    expect(await ordersOf()).toHaveLength(1)
  })
})

describe('超期督办 a level of the ladder presses the department', () => {
  beforeEach(() =>
    city.act((ctx) =>
      setLadder(ctx, {
        levels: [
          { percent: 80, offices: ['HOLDER'] },
          { percent: 100, offices: ['HOLDER'], answerHours: 24 },
          { percent: 150, offices: ['HOLDER'], answerHours: 8 },
        ],
      }),
    ),
  )
  const escalateAt = async (time: string) => {
    city.clock.now = local(time)
    await city.act((ctx) => escalateClocks(ctx, { caseId }))
  }

  test('once handling is overdue, to be answered in the hours that the city has said; a later level presses no second time', async () => {
    await city.act((ctx) => runHandlingClock(ctx, { caseId, act: 'START' }))
    await escalateAt('2026-03-02 10:36')
    expect(await ordersOf()).toEqual([])
    await escalateAt('2026-03-02 11:00')
    await escalateAt('2026-03-02 15:00')
    expect(await ordersOf()).toMatchObject([
      { unitId, openedById: null, level: 2, answerBy: local('2026-03-03 11:00') },
    ])
    expect(await noticesOf()).toEqual([['SUPERVISION_ORDERED', 'DEPARTMENT_OFFICER', unitId]])
    expect(await auditOf()).toEqual([['openSupervisionOrder', 'system']])
  })

  test('a later level presses again where the first order was answered', async () => {
    await city.act((ctx) => runHandlingClock(ctx, { caseId, act: 'START' }))
    await escalateAt('2026-03-02 11:00')
    await answer((await ordersOf())[0]?.id ?? '')
    await escalateAt('2026-03-02 12:00')
    expect((await ordersOf()).map(({ level }) => level)).toEqual([2, 3])
  })

  test('the clock of a step presses nobody: what it counts is no department’s', async () => {
    const taskId = await aTask(city, caseId)
    const start = { caseId, taskId, unitId: null, step: 'filing' }
    await city.act((ctx) => startStepClock(ctx, start))
    await escalateAt('2026-03-05 09:00')
    expect(await ordersOf()).toEqual([])
  })
})
