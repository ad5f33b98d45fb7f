import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeCase } from '../../../services/cases/close-case.ts'
import { miscountedCases } from '../../../services/deadlines/count-again.ts'
import { runHandlingClock } from '../../../services/deadlines/run-handling-clock.ts'
import {
  aCaseAt,
  aWorkingCity,
  reach,
  stored,
  take,
  unitNamed,
  type WorkingCity,
} from '../../support/working-city.ts'
import { local } from './a-calendar.ts'

let city: WorkingCity
let otherId: string
beforeAll(async () => {
  city = await aWorkingCity()
  otherId = await unitNamed(city, '市政公用服务中心')
})
afterAll(() => city.close())

const at = (time: string) => {
  city.clock.now = local(time)
}
/** A case that a unit was sent on Monday at nine, with two hours day and night. */
async function aDispatchedCase() {
  at('2026-03-02 Mon 09:00')
  return aCaseAt(city, 'userTask_AcceptCase')
}
const refuse = (task: Parameters<typeof take>[1]) =>
  take(city, task, { outcome: 'REFUSE', comment: '不属本单位职责' })
async function dispatch(caseId: string, unitId: string) {
  const task = await reach(city, caseId, 'userTask_DispatchCase')
  await take(city, task, { outcome: 'DISPATCH', answers: { unitId } })
}
/** Of each unit that has had the case: what its clock says and what happened to it. */
async function handlingOf(caseId: string) {
  const { clocks, entries } = await stored(city, caseId)
  return clocks
    .filter(({ key }) => key === 'handling')
    .map(({ id, unitId, state, dueAt }) => {
      const its = entries.filter(({ clockId }) => clockId === id)
      return { unitId, state, dueAt, entries: its.map(({ kind, reason }) => [kind, reason]) }
    })
}
const upheld = [
  ['STARTED', ''],
  ['STOPPED', 'RETURNED'],
  ['RETURN_UPHELD', ''],
]

describe('退回 a unit sends a case back that it was sent', () => {
  test('退回成立 where another unit gets it then, the first one’s time is not counted: should the case come again, it has the whole limit', async () => {
    const { caseId, task, unitId } = await aDispatchedCase()
    at('2026-03-02 10:30')
    await refuse(task)
    at('2026-03-02 15:00')
    await dispatch(caseId, otherId)
    expect(await handlingOf(caseId)).toEqual([
      { unitId, state: 'STOPPED', dueAt: local('2026-03-02 11:00'), entries: upheld },
      {
        ...{ unitId: otherId, state: 'RUNNING', dueAt: local('2026-03-02 17:00') },
        entries: [['STARTED', '']],
      },
    ])
    at('2026-03-02 15:30')
    await refuse(await reach(city, caseId, 'userTask_AcceptCase'))
    at('2026-03-02 16:00')
    await dispatch(caseId, unitId)
    await city.act((ctx) => runHandlingClock(ctx, { caseId, act: 'START' }))
    expect(await handlingOf(caseId)).toMatchObject([
      { unitId, state: 'RUNNING', dueAt: local('2026-03-02 18:00') },
      { unitId: otherId, state: 'STOPPED', entries: upheld },
    ])
    expect(await city.act((ctx) => miscountedCases(ctx, [caseId]))).toEqual([])
  })

  test('退回成立 its ledger says when the dispatcher sent the case elsewhere, and who did', async () => {
    const { caseId, task } = await aDispatchedCase()
    await refuse(task)
    at('2026-03-02 15:00')
    await dispatch(caseId, otherId)
    const { entries } = await stored(city, caseId)
    expect(entries.filter(({ kind }) => kind === 'RETURN_UPHELD')).toMatchObject([
      { at: city.clock.now, actorId: city.staff.actor('DISPATCHER', null).id, number: 3 },
    ])
  })

  test('退回不成立 where it is sent to it again, what it had used counts, and the time at the dispatcher’s desk does not', async () => {
    const { caseId, task, unitId } = await aDispatchedCase()
    at('2026-03-02 10:30')
    await refuse(task)
    at('2026-03-02 15:00')
    await dispatch(caseId, unitId)
    const entries = [
      ['STARTED', ''],
      ['STOPPED', 'RETURNED'],
      ['RESUMED', 'RETURN_REFUSED'],
    ]
    expect(await handlingOf(caseId)).toEqual([
      { unitId, state: 'RUNNING', dueAt: local('2026-03-02 15:30'), entries },
    ])
  })

  test('超期 what was rightly returned late does not make the case one that was closed late', async () => {
    const { caseId, task } = await aDispatchedCase()
    at('2026-03-02 13:00')
    await refuse(task)
    at('2026-03-02 15:00')
    await dispatch(caseId, otherId)
    at('2026-03-02 16:00')
    await city.act(async (ctx) => {
      const caseFile = await ctx.db.case.findUniqueOrThrow({ where: { id: caseId } })
      await closeCase(ctx, { caseFile })
    })
    expect((await stored(city, caseId)).caseFile.closingKind).toBe('NORMAL')
  })

  test('what was handled before the case went to another unit was no return: it counts', async () => {
    at('2026-03-02 Mon 09:00')
    const { caseId, task } = await aCaseAt(city, 'userTask_VerifyHandling')
    await take(city, task, { outcome: 'FAILED', comment: '盖板仍松动' })
    await dispatch(caseId, otherId)
    const [first] = await handlingOf(caseId)
    expect(first?.entries).toEqual([
      ['STARTED', ''],
      ['STOPPED', ''],
    ])
  })
})
