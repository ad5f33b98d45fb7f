import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { decideClockRequest } from '../../../services/clock-requests/decide-clock-request.ts'
import { requestClockChange } from '../../../services/clock-requests/request-clock-change.ts'
import { resumeClock } from '../../../services/clock-requests/resume-clock.ts'
import { setClockRequestRules } from '../../../services/clock-requests/set-clock-request-rules.ts'
import { waitingFor } from '../../../services/clock-requests/waiting-requests.ts'
import { withdrawClockRequest } from '../../../services/clock-requests/withdraw-clock-request.ts'
import type { Actor, EngineCommand } from '../../../services/ctx.ts'
import { escalateClocks } from '../../../services/deadlines/escalate-clocks.ts'
import { runHandlingClock } from '../../../services/deadlines/run-handling-clock.ts'
import { aCity, type TestCity } from '../../support/city.ts'
import { refusalOf } from '../../support/code-of.ts'
import { somebodyAt } from '../../support/department.ts'
import { local } from '../deadlines/a-calendar.ts'
import { aCase, aUnit, storedOf } from '../deadlines/a-deadline-case.ts'

type Asking = Parameters<typeof requestClockChange>[1]
let city: TestCity
let [officer, dispatcher, leader]: (Actor & { id: string })[] = []
let unitId: string
let caseId: string
let clockId: string
beforeAll(async () => {
  city = await aCity()
  unitId = await aUnit(city, 'WORKS')
  officer = await somebodyAt(city, 'DEPARTMENT_OFFICER', unitId)
  dispatcher = await somebodyAt(city, 'DISPATCHER', null)
  leader = await somebodyAt(city, 'SHIFT_LEADER', null)
})
afterAll(() => city.close())
beforeEach(async () => {
  city.clock.now = local('2026-03-02 Mon 09:00')
  caseId = await aCase(city, { unitId })
  await city.act((ctx) => runHandlingClock(ctx, { caseId, act: 'START' }))
  await escalate()
  clockId = (await storedOf(city, caseId)).clocks[0]?.id ?? ''
})

const as = (who: Actor | undefined) => city.actAs(who ?? missing())
const missing = (): never => {
  throw new Error('Nobody is there yet.')
}
const escalate = () => city.act((ctx) => escalateClocks(ctx, { caseId }))
const ask = (given: Partial<Asking> = {}, who = officer) =>
  as(who)((ctx) =>
    requestClockChange(ctx, {
      clockId,
      kind: 'EXTENSION',
      amount: 1,
      reason: '等待配件',
      ...given,
    }),
  )
const decide = (requestId: string, approve = true, who = dispatcher) =>
  as(who)((ctx) => decideClockRequest(ctx, { requestId, approve, answer: '情况属实' }))
const requestsNow = () =>
  city.act(({ db }) => db.clockRequest.findMany({ where: { clockId }, orderBy: { id: 'asc' } }))
/** What is written to the ledger after the start. */
const written = async () =>
  (await storedOf(city, caseId)).entries
    .slice(1)
    .map(({ kind, actorId, requestedById, reason }) => [kind, actorId, requestedById, reason])

describe('延期 an extension by request', () => {
  test('granted, the ledger has both actors, and clock, case and ladder follow; without a message, for it is later', async () => {
    const { requestId } = await ask()
    expect((await storedOf(city, caseId)).clocks[0]?.dueAt).toEqual(local('2026-03-02 11:00'))
    const commands: EngineCommand[] = []
    await as(dispatcher)((ctx) =>
      decideClockRequest(
        { ...ctx, queue: { add: (command) => commands.push(command) } },
        { requestId, approve: true, answer: '情况属实' },
      ),
    )
    expect(commands).toEqual([])
    expect(await written()).toEqual([['EXTENDED', dispatcher?.id, officer?.id, '等待配件']])
    const { clocks, case: caseFile, notices } = await storedOf(city, caseId)
    const dueAt = local('2026-03-02 12:00')
    expect([clocks[0]?.dueAt, caseFile.dueAt]).toEqual([dueAt, dueAt])
    expect(notices.map(({ kind, role, unitId: at }) => [kind, role, at])).toEqual([
      ['TIME_REQUESTED', 'DISPATCHER', null],
      ['TIME_GRANTED', 'DEPARTMENT_OFFICER', unitId],
    ])
    expect(await requestsNow()).toMatchObject([
      { state: 'APPROVED', settledById: dispatcher?.id, answer: '情况属实' },
    ])
  })

  test('asked twice at once it waits once; decided twice at once it is written once', async () => {
    const asked = await Promise.allSettled([ask(), ask()])
    expect(asked.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const requestId = (await requestsNow())[0]?.id ?? ''
    const decided = await Promise.allSettled([decide(requestId), decide(requestId)])
    expect(decided.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await written()).toHaveLength(1)
    expect(await refusalOf(decide(requestId, false))).toBe('REQUEST_OVER')
  })

  test('refused, it is kept with its reason, nothing is written, and it does not count', async () => {
    for (const _ of [1, 2, 3]) await decide((await ask()).requestId, false)
    expect(await written()).toEqual([])
    expect((await requestsNow()).map(({ state }) => state)).toEqual([
      'REFUSED',
      'REFUSED',
      'REFUSED',
    ])
    await decide((await ask()).requestId)
    await decide((await ask()).requestId)
    expect(await refusalOf(ask())).toBe('REQUESTS_USED_UP')
  })

  test('withdrawn by the department it is kept as such, and another one may be asked', async () => {
    const { requestId } = await ask()
    expect(await refusalOf(ask())).toBe('REQUEST_WAITING')
    await as(officer)((ctx) => withdrawClockRequest(ctx, { requestId }))
    expect(await refusalOf(decide(requestId))).toBe('REQUEST_OVER')
    await ask()
    expect((await requestsNow()).map(({ state }) => state)).toEqual(['WITHDRAWN', 'WAITING'])
  })

  test('none is asked once the clock is overdue, and none is granted then', async () => {
    const { requestId } = await ask()
    city.clock.now = local('2026-03-02 11:01')
    expect(await refusalOf(decide(requestId))).toBe('CLOCK_OVERDUE')
    await decide(requestId, false)
    expect(await refusalOf(ask())).toBe('CLOCK_OVERDUE')
    expect(await written()).toEqual([])
  })
})

describe('审批 whose it is to decide a request', () => {
  test('nobody but the department asks, nobody but the office decides, and nobody what he asked for', async () => {
    expect(await refusalOf(ask({}, dispatcher))).toBe('FORBIDDEN')
    const { requestId } = await ask()
    expect(await refusalOf(decide(requestId, true, officer))).toBe('FORBIDDEN')
    expect(await refusalOf(decide(requestId, true, leader))).toBe('FORBIDDEN')
    const both = { role: 'DISPATCHER', unitId: null } as const
    const twoPosts = officer && { ...officer, roles: [...officer.roles, both] }
    expect(await refusalOf(decide(requestId, true, twoPosts))).toBe('SEPARATION_OF_DUTIES')
    expect(await requestsNow()).toMatchObject([{ state: 'WAITING' }])
  })

  test('待我审批 it waits for the office alone, and for nobody once the clock has stopped', async () => {
    const { requestId } = await ask()
    const { cityId } = city.scope
    const waits = (who: Actor | undefined) =>
      city.act(async ({ db }) => {
        const where = { AND: [{ clockId }, waitingFor({ actor: who ?? missing(), cityId })] }
        return db.clockRequest.count({ where })
      })
    expect([await waits(dispatcher), await waits(leader), await waits(officer)]).toEqual([1, 0, 0])
    await city.act((ctx) => runHandlingClock(ctx, { caseId, act: 'STOP' }))
    expect(await waits(dispatcher)).toBe(0)
    expect(await refusalOf(decide(requestId))).toBe('REQUEST_OVER')
  })
})

/** 对账 — the instant for which the ladder of the case has to be armed. */
const reconciled = () =>
  city.act(async ({ db }) => {
    const [facts] = await db.$queryRaw<{ at: Date }[]>`
      SELECT (ladder->>'earliestAt')::timestamptz AS at FROM case_facts(${caseId}::uuid)`
    return facts?.at
  })

describe('挂账 a suspension by request', () => {
  const suspend = async () => {
    const { requestId } = await ask({ kind: 'SUSPENSION', resumesOn: '2026-03-04' })
    await decide(requestId)
  }

  test('the clock stands, the case is not due, the ladder wakes to let it go on from the chosen day, however late', async () => {
    city.clock.now = local('2026-03-02 10:00')
    await suspend()
    const standing = await storedOf(city, caseId)
    expect(standing.clocks).toMatchObject([{ state: 'PAUSED', nextAt: local('2026-03-04 00:00') }])
    expect(standing.case.dueAt).toBeNull()
    expect(await reconciled()).toEqual(local('2026-03-04 00:00'))
    city.clock.now = local('2026-03-02 10:36')
    expect(await escalate()).toMatchObject({ nextAt: local('2026-03-04 00:00').toISOString() })
    city.clock.now = local('2026-03-04 Wed 08:30')
    await escalate()
    const { clocks, entries, escalations, case: caseFile } = await storedOf(city, caseId)
    expect(clocks).toMatchObject([{ state: 'RUNNING', dueAt: local('2026-03-04 09:00') }])
    expect(caseFile.dueAt).toEqual(local('2026-03-04 09:00'))
    expect(entries.at(-1)).toMatchObject({
      ...{
        kind: 'RESUMED',
        at: local('2026-03-04 00:00'),
        reason: 'SUSPENSION_OVER',
        actorId: null,
      },
    })
    expect(escalations).toEqual([])
  })

  test('ended before its day, the clock goes on from then; a second time nothing happens', async () => {
    await suspend()
    city.clock.now = local('2026-03-02 15:00')
    const resume = (who = officer) =>
      as(who)((ctx) => resumeClock(ctx, { clockId, reason: '配件已到' }))
    expect(await refusalOf(resume(leader))).toBe('FORBIDDEN')
    await resume()
    await resume(dispatcher)
    expect((await written()).map(([kind]) => kind)).toEqual(['PAUSED', 'RESUMED'])
    expect((await storedOf(city, caseId)).clocks).toMatchObject([
      { state: 'RUNNING', dueAt: local('2026-03-02 17:00') },
    ])
    expect(await refusalOf(suspend())).toBe('REQUESTS_USED_UP')
  })

  test('longer than the city grants is refused; the city changes what it grants', async () => {
    const rules = { extensionsMost: 0, extensionShare: 0.5, suspensionsMost: 1 }
    await city.act((ctx) => setClockRequestRules(ctx, { ...rules, suspensionDaysMost: 1 }))
    const days = { kind: 'SUSPENSION', resumesOn: '2026-03-04' } as const
    expect(await refusalOf(ask(days))).toBe('REQUEST_TOO_LONG')
    expect(await refusalOf(ask())).toBe('REQUESTS_USED_UP')
    const usual = { extensionsMost: 2, extensionShare: 1, suspensionsMost: 1 }
    await city.act((ctx) => setClockRequestRules(ctx, { ...usual, suspensionDaysMost: 365 }))
  })
})

describe('豁免 an exemption by request', () => {
  test('supervision excuses an overdue clock: it runs on, and nobody is told of it any more', async () => {
    city.clock.now = local('2026-03-02 11:05')
    await escalate()
    const { requestId } = await ask({ kind: 'EXEMPTION' })
    expect(await refusalOf(decide(requestId))).toBe('FORBIDDEN')
    await decide(requestId, true, leader)
    const { clocks } = await storedOf(city, caseId)
    expect(clocks).toMatchObject([{ state: 'RUNNING', nextAt: null }])
    city.clock.now = local('2026-03-05 09:00')
    await escalate()
    const { escalations } = await storedOf(city, caseId)
    expect(escalations.map(({ level }) => level)).toEqual([1, 2])
  })

  test('a clock that has stopped late is excused afterwards, once', async () => {
    city.clock.now = local('2026-03-02 14:30')
    await city.act((ctx) => runHandlingClock(ctx, { caseId, act: 'STOP' }))
    const { requestId } = await ask({ kind: 'EXEMPTION' })
    await decide(requestId, true, leader)
    expect((await storedOf(city, caseId)).clocks).toMatchObject([
      { state: 'STOPPED', nextAt: null },
    ])
    expect(await refusalOf(ask({ kind: 'EXEMPTION' }))).toBe('REQUESTS_USED_UP')
  })
})
