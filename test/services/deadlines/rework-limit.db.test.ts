import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runHandlingClock } from '../../../services/deadlines/run-handling-clock.ts'
import { setReworkLimit } from '../../../services/deadlines/set-rework-limit.ts'
import { refusalOf } from '../../support/code-of.ts'
import {
  aCaseAt,
  aWorkingCity,
  reach,
  stored,
  take,
  type WorkingCity,
} from '../../support/working-city.ts'
import { local } from './a-calendar.ts'
import { aCase, storedOf } from './a-deadline-case.ts'

let city: WorkingCity
beforeAll(async () => {
  city = await aWorkingCity()
})
afterAll(() => city.close())

const at = (time: string) => {
  city.clock.now = local(time)
  return city.clock.now
}
const set = (given: Parameters<typeof setReworkLimit>[1]) =>
  city.act((ctx) => setReworkLimit(ctx, given))

/** A case of two working hours that was reported handled after one, at ten; and what happens to its clock. */
async function aHandledCase() {
  at('2026-03-02 Mon 09:00')
  const caseId = await aCase(city)
  const run = (act: 'START' | 'RESUME' | 'STOP', handledAt: Date | null = null) =>
    city.act((ctx) => runHandlingClock(ctx, { caseId, act, handledAt }))
  await run('START')
  const handledAt = at('2026-03-02 10:00')
  await run('STOP')
  const clocksNow = async () =>
    (await storedOf(city, caseId)).clocks.map(({ state, limitValue, reworkShare, dueAt }) => [
      ...[state, limitValue, reworkShare, dueAt],
    ])
  return { caseId, run, handledAt, clocksNow }
}
const first = ['STOPPED', 2, null, local('2026-03-02 11:00')]

describe('返工时限 the limit after rework', () => {
  test('is what is left, as long as the city says nothing else', async () => {
    const { run, handledAt, clocksNow } = await aHandledCase()
    at('2026-03-02 15:00')
    await run('START', handledAt)
    expect(await clocksNow()).toEqual([['RUNNING', 2, null, local('2026-03-02 16:00')]])
  })

  test('is a share of the manual’s limit, counted from the restart; a second restart changes nothing', async () => {
    await set({ rule: 'SHARE', share: 0.25 })
    const { caseId, run, handledAt, clocksNow } = await aHandledCase()
    at('2026-03-02 15:00')
    await run('START', handledAt)
    await run('START', handledAt)
    await run('RESUME', handledAt)
    expect(await clocksNow()).toEqual([first, ['RUNNING', 0.5, 0.25, local('2026-03-02 15:30')]])
    const { case: caseFile, ladder } = await storedOf(city, caseId)
    expect(caseFile.dueAt).toEqual(local('2026-03-02 15:30'))
    expect(ladder?.armedAt?.getTime()).toBeLessThanOrEqual(local('2026-03-02 15:24').getTime())
  })

  test('every rework has the same share, and a case that is only returned meanwhile goes on', async () => {
    await set({ rule: 'SHARE', share: 0.5 })
    const { run, handledAt, clocksNow } = await aHandledCase()
    at('2026-03-02 15:00')
    await run('START', handledAt)
    // refused by the department, and dispatched to it again
    at('2026-03-02 15:30')
    await run('STOP')
    at('2026-03-02 16:00')
    await run('START', handledAt)
    const goesOn = ['RUNNING', 1, 0.5, local('2026-03-02 16:30')]
    expect(await clocksNow()).toEqual([first, goesOn])
    const again = at('2026-03-02 16:15')
    await run('STOP')
    at('2026-03-02 17:00')
    await run('START', again)
    expect((await clocksNow()).at(-1)).toEqual(['RUNNING', 1, 0.5, local('2026-03-02 18:00')])
  })

  test('is the whole limit anew where the city says so', async () => {
    await set({ rule: 'FRESH' })
    const { run, handledAt, clocksNow } = await aHandledCase()
    at('2026-03-02 15:00')
    await run('RESUME', handledAt)
    expect(await clocksNow()).toEqual([first, ['RUNNING', 2, 1, local('2026-03-02 17:00')]])
  })

  test.each([
    ['the feedback is not accepted', 'userTask_AcceptFeedback', 'REWORK'],
    ['the verification fails', 'userTask_VerifyHandling', 'FAILED'],
  ])('begins when %s and the same unit has the case again', async (_, step, outcome) => {
    await set({ rule: 'SHARE', share: 0.5 })
    at('2026-03-02 Mon 09:00')
    const { caseId, task, unitId } = await aCaseAt(city, step)
    at('2026-03-03 Tue 09:00')
    await take(city, task, { outcome, comment: '盖板仍松动' })
    if (outcome === 'FAILED') {
      const dispatch = await reach(city, caseId, 'userTask_DispatchCase')
      await take(city, dispatch, { outcome: 'DISPATCH', answers: { unitId } })
    }
    const clocks = (await stored(city, caseId)).clocks.filter(({ key }) => key === 'handling')
    const [whole, rework] = clocks
    expect(clocks.map(({ state }) => state)).toEqual(['STOPPED', 'RUNNING'])
    expect(rework?.limitValue).toBe((whole?.limitValue ?? 0) / 2)
    expect(rework?.startedAt).toEqual(city.clock.now)
  })
})

describe('设定返工时限 the city’s choice', () => {
  test('is kept with its share, in the audit too; what runs stays as it is', async () => {
    const { run, handledAt, clocksNow } = await aHandledCase()
    await set({ rule: 'SHARE', share: 0.5 })
    await run('START', handledAt)
    const before = await clocksNow()
    await set({ rule: 'REMAINING' })
    expect(await clocksNow()).toEqual(before)
    const [line] = await city.act(({ db }) =>
      db.auditEntry.findMany({ where: { action: 'setReworkLimit' }, orderBy: { id: 'desc' } }),
    )
    expect(line?.details).toEqual({ rule: 'REMAINING', share: 0.5, formerly: 'SHARE' })
  })

  test('is refused by whoever has read an older one, and beyond its bounds', async () => {
    expect(await refusalOf(set({ rule: 'FRESH', expectedVersion: 0 }))).toBe('VERSION_CONFLICT')
    await expect(set({ rule: 'SHARE', share: 1.5 })).rejects.toThrow()
    await expect(set({ rule: 'SHARE', share: 0 })).rejects.toThrow()
  })
})
