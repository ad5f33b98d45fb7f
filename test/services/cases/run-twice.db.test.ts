import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { archiveReport } from '../../../services/cases/archive-report.ts'
import { bindInstance } from '../../../services/cases/bind-instance.ts'
import { callBackTask } from '../../../services/cases/call-back-task.ts'
import { closeCase } from '../../../services/cases/close-case.ts'
import { dispatchAutomatically } from '../../../services/cases/dispatch-automatically.ts'
import { evaluateCase } from '../../../services/cases/evaluate-case.ts'
import { fileAutomatically } from '../../../services/cases/file-automatically.ts'
import { openTask } from '../../../services/cases/open-task.ts'
import { proposeUnits } from '../../../services/cases/propose-units.ts'
import { reportCase } from '../../../services/cases/report-case.ts'
import type { Ctx } from '../../../services/ctx.ts'
import { runHandlingClock } from '../../../services/deadlines/run-handling-clock.ts'
import { once } from '../../../services/idempotency.ts'
import { refusalOf } from '../../support/code-of.ts'
import { queuedOf } from '../../support/queued-commands.ts'
import {
  aCaseAt,
  aClosedCase,
  aReport,
  aWorkingCity,
  manualAnswer,
  offered,
  propose,
  reach,
  stored,
  take,
  type WorkingCity,
} from '../../support/working-city.ts'

let city: WorkingCity
beforeAll(async () => {
  city = await aWorkingCity()
})
afterAll(() => city.close())

/**
 * Runs an act, lets an hour pass, runs it again: what is stored must not differ, nor the answer.
 */
async function twice(caseId: string, run: (ctx: Ctx) => Promise<unknown>) {
  const answers = [await city.act(run)]
  const before = await stored(city, caseId)
  city.clock.now = new Date(city.clock.now.getTime() + 3_600_000)
  answers.push(await city.act(run))
  expect(await stored(city, caseId)).toEqual(before)
  expect(answers[1]).toEqual(answers[0])
  return before
}
const automatic = { elementId: 'serviceTask_X' }

describe('做两次如一次 reports and tasks', () => {
  test('上报 a report under one idempotency key', async () => {
    const input = {
      source: 'PUBLIC' as const,
      classCode: city.staff.classCode,
      description: '井盖缺失',
      address: '南城街道一号',
      reporterName: '王五',
    }
    const run = (ctx: Ctx) =>
      once(ctx, { key: 'a key', operation: 'reportCase', input }, () => reportCase(ctx, input))
    const { caseId } = await city.act(run)
    await twice(caseId, run)
    expect(await queuedOf(city, { kind: 'start-case', caseId })).toHaveLength(1)
  })

  test('生成任务 opening a task', async () => {
    const caseId = await aReport(city)
    const job = offered(city, caseId, 'userTask_FileCase')
    const { tasks, visits, clocks } = await twice(caseId, (ctx) => openTask(ctx, job))
    expect([tasks.length, visits.length, clocks.length]).toEqual([1, 1, 1])
    expect(await queuedOf(city, { kind: 'start-ladder', caseId })).toHaveLength(1)
  })

  test('完成任务 a task is completed once; the second is refused and changes nothing', async () => {
    const { caseId, task } = await aCaseAt(city, 'userTask_AcceptCase')
    await take(city, task, 'ACCEPT')
    const before = await stored(city, caseId)
    expect(await refusalOf(take(city, task, 'ACCEPT'))).toBe('TASK_CLOSED')
    expect(await stored(city, caseId)).toEqual(before)
    expect(await queuedOf(city, { kind: 'complete-task', taskId: task.id })).toHaveLength(1)
  })

  test.each([
    ['立案', 'userTask_FileCase', { outcome: 'FILE', answers: { conditionNo: 1 } }],
    ['反馈', 'userTask_GiveFeedback', 'GIVE_FEEDBACK'],
    ['结案', 'userTask_CloseCase', 'CLOSE'],
  ])('%s the effect of %s comes once', async (_term, elementId, ending) => {
    const { caseId, task } = await aCaseAt(city, elementId)
    await take(city, task, ending)
    const before = await stored(city, caseId)
    city.clock.now = new Date(city.clock.now.getTime() + 3_600_000)
    expect(await refusalOf(take(city, task, ending))).toBe('TASK_CLOSED')
    expect(await stored(city, caseId)).toEqual(before)
  })
})

describe('做两次如一次 filing and dispatching', () => {
  test('直接立案 filing automatically keeps the edition of the first time', async () => {
    const caseId = await aReport(city, { source: 'SUPERIOR' })
    const run = (ctx: Ctx) => fileAutomatically(ctx, { caseId }, automatic)
    const { caseFile, visits } = await twice(caseId, run)
    expect([caseFile.stage, visits.length]).toEqual(['FILED', 1])
  })

  test('直接立案 a late second delivery does not take a dispatched case back', async () => {
    const { caseId } = await aCaseAt(city, 'userTask_HandleCase')
    await twice(caseId, (ctx) => fileAutomatically(ctx, { caseId }, automatic))
    const { caseFile } = await stored(city, caseId)
    expect(caseFile.stage).toBe('HANDLING')
  })

  test('责任单位建议 proposing units', async () => {
    const { caseId } = await aCaseAt(city, 'userTask_DispatchCase')
    const answer = await manualAnswer(city)
    await twice(caseId, (ctx) => proposeUnits(ctx, { caseId, manualAnswer: answer }))
  })

  test('责任单位建议 units are proposed anew once a returned case is filed again', async () => {
    const { caseId, task } = await aCaseAt(city, 'userTask_DispatchCase')
    const first = (await stored(city, caseId)).caseFile.proposal
    await take(city, task, { outcome: 'RETURN', comment: '小类有误' })
    const again = await reach(city, caseId, 'userTask_FileCase')
    await take(city, again, { outcome: 'FILE', answers: { conditionNo: 2 } })
    await propose(city, caseId, 2)
    const { proposal } = (await stored(city, caseId)).caseFile
    expect(proposal).toMatchObject({ conditionNo: 2 })
    expect(proposal).not.toEqual(first)
  })

  test('自动派遣 dispatching automatically', async () => {
    const { caseId } = await aCaseAt(city, 'userTask_DispatchCase')
    const run = (ctx: Ctx) => dispatchAutomatically(ctx, { caseId }, automatic)
    const { clocks, visits } = await twice(caseId, run)
    expect(clocks.filter(({ key }) => key === 'handling')).toHaveLength(1)
    expect(visits.filter(({ elementId }) => elementId === automatic.elementId)).toHaveLength(1)
  })

  test('自动派遣 a case that was returned and filed again is dispatched again', async () => {
    const { caseId, task } = await aCaseAt(city, 'userTask_AcceptCase')
    await take(city, task, { outcome: 'REFUSE', comment: '非本单位职责' })
    const returned = await reach(city, caseId, 'userTask_DispatchCase')
    await take(city, returned, { outcome: 'RETURN', comment: '小类有误' })
    await take(city, await reach(city, caseId, 'userTask_FileCase'), 'FILE')
    await propose(city, caseId)
    await city.act((ctx) => dispatchAutomatically(ctx, { caseId }, automatic))
    const { visits, clocks, caseFile } = await stored(city, caseId)
    expect(visits.at(-1)?.elementId).toBe(automatic.elementId)
    expect(clocks.filter(({ key, state }) => key === 'handling' && state === 'RUNNING')).toEqual([
      expect.objectContaining({ unitId: caseFile.responsibleUnitId }),
    ])
  })
})

describe('做两次如一次 the end of a case', () => {
  test('不予立案 archiving a report', async () => {
    const caseId = await aReport(city)
    const task = await reach(city, caseId, 'userTask_FileCase')
    await take(city, task, { outcome: 'NOT_FILED', answers: { explanation: '未达到立案条件' } })
    const { caseFile } = await twice(caseId, (ctx) => archiveReport(ctx, { caseId }))
    expect(caseFile).toMatchObject({ stage: 'NOT_FILED', explanation: '未达到立案条件' })
    expect(await queuedOf(city, { name: 'case-ended', correlationKey: caseId })).toHaveLength(1)
  })

  test('结案 closing a case, even with facts read before it was closed', async () => {
    const { caseId } = await aCaseAt(city, 'userTask_CloseCase')
    const { caseFile } = await stored(city, caseId)
    await city.act((ctx) => runHandlingClock(ctx, { caseId, act: 'START' }))
    const { clocks, entries } = await twice(caseId, (ctx) => closeCase(ctx, { caseFile }))
    // handling that no step has ended is done when the case is
    const handling = clocks.find(({ key }) => key === 'handling')?.id
    const last = entries.findLast(({ clockId }) => clockId === handling)
    expect(last).toMatchObject({ kind: 'STOPPED', reason: '' })
    expect(await queuedOf(city, { name: 'case-ended', correlationKey: caseId })).toHaveLength(1)
  })

  test('考评取数 evaluating a case freezes its facts once', async () => {
    const caseId = await aClosedCase(city)
    const { visits } = await twice(caseId, (ctx) => evaluateCase(ctx, { caseId }))
    expect(
      visits.every(({ usedSeconds, overdue }) => usedSeconds !== null && overdue !== null),
    ).toBe(true)
  })
})

describe('做两次如一次 what the engine says again', () => {
  test('绑定实例 binding a case to its instance', async () => {
    const caseId = await aReport(city)
    const { caseFile } = await twice(caseId, (ctx) =>
      bindInstance(ctx, offered(city, caseId, 'userTask_FileCase')).then((bound) => bound?.id),
    )
    expect(caseFile).toMatchObject({ engineState: 'RUNNING', engineId: city.engineId })
  })

  test('任务召回 calling a task back, done or open: the record stays, visibly void', async () => {
    const { caseId, task } = await aCaseAt(city, 'userTask_HandleCase')
    await take(city, task, { outcome: 'HANDLED', comment: '已更换' })
    const { tasks, visits, audit } = await twice(caseId, (ctx) => callBackTask(ctx, task.id))
    expect(tasks.find(({ id }) => id === task.id)).toMatchObject({ status: 'CANCELED' })
    expect(visits.find(({ taskId }) => taskId === task.id)).toMatchObject({ comment: '已更换' })
    expect(audit.filter(({ action }) => action === 'callBackTask')).toHaveLength(1)
  })
})
