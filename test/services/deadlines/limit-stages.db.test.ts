import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { completeLimitStage } from '../../../services/cases/complete-limit-stage.ts'
import { decideClockRequest } from '../../../services/clock-requests/decide-clock-request.ts'
import { requestClockChange } from '../../../services/clock-requests/request-clock-change.ts'
import { resumeClock } from '../../../services/clock-requests/resume-clock.ts'
import type { Actor } from '../../../services/ctx.ts'
import { miscountedCases } from '../../../services/deadlines/count-again.ts'
import { escalateClocks } from '../../../services/deadlines/escalate-clocks.ts'
import { refusalOf } from '../../support/code-of.ts'
import { somebodyAt } from '../../support/department.ts'
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

/** The whole limit is two hours, day and night. */
const limitStages = '围护0.5紧急工作时；警示1紧急工作时'
let city: WorkingCity
let otherId: string
let unitId: string
let caseId: string
let task: Parameters<typeof take>[1]
let officer: Actor
beforeAll(async () => {
  city = await aWorkingCity()
  otherId = await unitNamed(city, '市政公用服务中心')
  const { cityId } = city.scope
  await city.act(({ db }) =>
    db.manualEntry.updateMany({ where: { cityId }, data: { limitStages } }),
  )
})
afterAll(() => city.close())
beforeEach(async () => {
  at('09:00')
  const given = await aCaseAt(city, 'userTask_AcceptCase')
  caseId = given.caseId
  task = given.task
  unitId = given.unitId
  officer = await somebodyAt(city, 'DEPARTMENT_OFFICER', unitId)
})

const on = (time: string) => local(`2026-03-02 ${time}`)
const at = (time: string) => {
  city.clock.now = on(time)
}
/** Of each clock of handling: whose it is, how it stands, when it is due. */
async function clocksNow(of = unitId) {
  const { clocks } = await stored(city, caseId)
  return clocks
    .filter(({ taskId, unitId: its }) => taskId === null && its === of)
    .map(({ key, state, dueAt }) => [key, state, dueAt])
    .toSorted(([one], [other]) => (String(one) < String(other) ? -1 : 1))
}
async function stageId(key = 'stage:围护') {
  const { clocks } = await stored(city, caseId)
  return clocks.find((clock) => clock.key === key)?.id ?? ''
}
const done = async (who: Actor = officer, clockId?: string) => {
  const given = { clockId: clockId ?? (await stageId()) }
  return city.actAs(who)((ctx) => completeLimitStage(ctx, given))
}
async function grant(kind: 'SUSPENSION' | 'EXTENSION' | 'EXEMPTION') {
  const clockId = await stageId('handling')
  const asked = { clockId, kind, reason: '等待配件' }
  const further = {
    SUSPENSION: { resumesOn: '2026-03-05' },
    EXTENSION: { amount: 1 },
    EXEMPTION: {},
  }
  const { requestId } = await city.actAs(officer)((ctx) =>
    requestClockChange(ctx, { ...asked, ...further[kind] }),
  )
  const role = kind === 'EXEMPTION' ? 'SHIFT_LEADER' : 'DISPATCHER'
  const decider = await somebodyAt(city, role, null)
  await city.actAs(decider)((ctx) =>
    decideClockRequest(ctx, { requestId, approve: true, answer: '情况属实' }),
  )
  return decider
}
const running = [
  ['handling', 'RUNNING', on('11:00')],
  ['stage:围护', 'RUNNING', on('09:30')],
  ['stage:警示', 'RUNNING', on('10:00')],
]

describe('分段时限 a case whose line has stages', () => {
  test('is dispatched with a clock for each of them beside the whole, and is due with the first', async () => {
    expect(await clocksNow()).toEqual(running)
    const { caseFile } = await stored(city, caseId)
    expect(caseFile.dueAt).toEqual(on('09:30'))
    expect(await city.act((ctx) => miscountedCases(ctx, [caseId]))).toEqual([])
  })

  test('a stage that is done stops its clock and says so; the case is due with the next', async () => {
    at('09:20')
    await done()
    expect(await clocksNow()).toEqual([
      running[0],
      ['stage:围护', 'STOPPED', on('09:30')],
      running[2],
    ])
    const { caseFile, entries } = await stored(city, caseId)
    expect(caseFile.dueAt).toEqual(on('10:00'))
    const [last] = entries.filter(({ reason }) => reason === 'STAGE_DONE')
    expect(last).toMatchObject({ kind: 'STOPPED', at: on('09:20'), actorId: officer.id })
  })

  test('a step without a clock of its own is due with the first stage, and once that is done with the next', async () => {
    await take(city, task, 'ACCEPT')
    const { id } = await reach(city, caseId, 'userTask_HandleCase')
    const dueNow = () =>
      city.act(({ db }) => db.task.findUniqueOrThrow({ where: { id }, select: { dueAt: true } }))
    expect(await dueNow()).toEqual({ dueAt: on('09:30') })
    await done()
    expect(await dueNow()).toEqual({ dueAt: on('10:00') })
  })

  test('a stage is done once, whoever says it at the same time', async () => {
    const tries = await Promise.all(Array.from({ length: 5 }, async () => refusalOf(done())))
    expect(tries.toSorted()).toEqual([...Array(4).fill('CLOCK_NOT_RUNNING'), 'done'])
  })

  test('a stage that is late warns and tells the department and the desk that dispatched it', async () => {
    at('09:31')
    await city.act((ctx) => escalateClocks(ctx, { caseId }))
    const { escalations, notices } = await city.act(async ({ db }) => ({
      escalations: await db.escalation.findMany({
        where: { caseId, clock: { key: 'stage:围护' } },
      }),
      notices: await db.notice.findMany({ where: { caseId, kind: 'CLOCK_OVERDUE' } }),
    }))
    expect(escalations.map(({ kind }) => kind).toSorted()).toEqual(['OVERDUE', 'WARNING'])
    expect(notices.map(({ role, unitId: its }) => [role, its]).toSorted()).toEqual([
      ['DEPARTMENT_OFFICER', unitId],
      ['DISPATCHER', null],
    ])
  })

  test('with the feedback all of them are done, and rework starts none anew', async () => {
    await take(city, task, 'ACCEPT')
    await take(city, await reach(city, caseId, 'userTask_HandleCase'), 'HANDLED')
    await take(city, await reach(city, caseId, 'userTask_GiveFeedback'), 'GIVE_FEEDBACK')
    expect((await clocksNow()).map(([, state]) => state)).toEqual(['STOPPED', 'STOPPED', 'STOPPED'])
    const rework = { outcome: 'REWORK', comment: '盖板仍松动' }
    await take(city, await reach(city, caseId, 'userTask_AcceptFeedback'), rework)
    expect((await clocksNow()).map(([, state]) => state)).toEqual(['RUNNING', 'STOPPED', 'STOPPED'])
  })
})

describe('退回 a case with stages that a unit sends back', () => {
  const refuse = () => take(city, task, { outcome: 'REFUSE', comment: '不属本单位职责' })
  async function dispatch(to: string) {
    const again = await reach(city, caseId, 'userTask_DispatchCase')
    await take(city, again, { outcome: 'DISPATCH', answers: { unitId: to } })
  }

  test('goes on with the stages that were not done where it gets it again', async () => {
    await done()
    at('09:15')
    await refuse()
    at('14:00')
    await dispatch(unitId)
    expect(await clocksNow()).toEqual([
      ['handling', 'RUNNING', on('15:45')],
      ['stage:围护', 'STOPPED', on('09:30')],
      ['stage:警示', 'RUNNING', on('14:45')],
    ])
  })

  test('has stages of its own at another unit; those of the first are not counted', async () => {
    at('09:45')
    await refuse()
    at('14:00')
    await dispatch(otherId)
    expect(await clocksNow(otherId)).toEqual([
      ['handling', 'RUNNING', on('16:00')],
      ['stage:围护', 'RUNNING', on('14:30')],
      ['stage:警示', 'RUNNING', on('15:00')],
    ])
    const { entries } = await stored(city, caseId)
    expect(entries.filter(({ kind }) => kind === 'RETURN_UPHELD')).toHaveLength(3)
    at('14:10')
    const again = await reach(city, caseId, 'userTask_AcceptCase')
    await take(city, again, { outcome: 'REFUSE', comment: '不属本单位职责' })
    at('15:00')
    await dispatch(unitId)
    expect(await clocksNow()).toEqual([
      ['handling', 'RUNNING', on('17:00')],
      ['stage:围护', 'RUNNING', on('15:30')],
      ['stage:警示', 'RUNNING', on('16:00')],
    ])
  })
})

describe('挂账、延期、豁免 what is granted for the whole', () => {
  test('a suspension stops the stages, too, and they go on with it', async () => {
    at('09:10')
    const decider = await grant('SUSPENSION')
    expect((await clocksNow()).map(([, state]) => state)).toEqual(['PAUSED', 'PAUSED', 'PAUSED'])
    at('10:10')
    const clockId = await stageId('handling')
    await city.actAs(decider)((ctx) => resumeClock(ctx, { clockId, reason: '配件已到' }))
    expect(await clocksNow()).toEqual([
      ['handling', 'RUNNING', on('12:00')],
      ['stage:围护', 'RUNNING', on('10:30')],
      ['stage:警示', 'RUNNING', on('11:00')],
    ])
  })

  test('a suspension that is over lets all of them go on by themselves', async () => {
    await grant('SUSPENSION')
    city.clock.now = local('2026-03-05 00:00')
    await city.act((ctx) => escalateClocks(ctx, { caseId }))
    expect((await clocksNow()).map(([, state]) => state)).toEqual(['RUNNING', 'RUNNING', 'RUNNING'])
  })

  test('an extension is for the whole only; an exemption excuses the stages, too', async () => {
    await grant('EXTENSION')
    expect(await clocksNow()).toEqual([['handling', 'RUNNING', on('12:00')], ...running.slice(1)])
    await grant('EXEMPTION')
    const { entries } = await stored(city, caseId)
    expect(entries.filter(({ kind }) => kind === 'EXEMPTED')).toHaveLength(3)
  })
})

describe('完成分段 who may say that a stage is done', () => {
  test('an officer or a handler of the department whose clock it is', async () => {
    const handler = await somebodyAt(city, 'HANDLER', unitId)
    expect(await refusalOf(done(handler))).toBe('done')
  })

  test('no dispatcher, no other department, and of no other clock than that of a stage', async () => {
    const dispatcher = await somebodyAt(city, 'DISPATCHER', null)
    const other = await somebodyAt(city, 'DEPARTMENT_OFFICER', otherId)
    const whole = await stageId('handling')
    expect([
      await refusalOf(done(dispatcher)),
      await refusalOf(done(other)),
      await refusalOf(done(officer, whole)),
      await refusalOf(done(officer, caseId)),
    ]).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'NOT_FOUND'])
    expect(await clocksNow()).toEqual(running)
  })
})
