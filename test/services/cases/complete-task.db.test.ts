import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { completeTask, type TaskCompletion } from '../../../services/cases/complete-task.ts'
import type { Actor } from '../../../services/ctx.ts'
import { aCity } from '../../support/city.ts'
import { refusalOf } from '../../support/code-of.ts'
import { queuedOf } from '../../support/queued-commands.ts'
import {
  aCaseAt,
  aReport,
  aWorkingCity,
  reach,
  stored,
  take,
  unitNamed,
  type WorkingCity,
} from '../../support/working-city.ts'

let city: WorkingCity
beforeAll(async () => {
  city = await aWorkingCity()
})
afterAll(() => city.close())

const complete = (actor: Actor, completion: TaskCompletion) =>
  refusalOf(city.actAs(actor)((ctx) => completeTask(ctx, completion)))

describe('完成任务 who may end a step', () => {
  test.each([
    ['DEPARTMENT_OFFICER', '市排水服务中心', 'done'],
    ['DEPARTMENT_OFFICER', '市政公用服务中心', 'FORBIDDEN'],
    ['DEPARTMENT_OFFICER', null, 'FORBIDDEN'],
    ['HANDLER', '市排水服务中心', 'FORBIDDEN'],
    ['LEADER', '市排水服务中心', 'FORBIDDEN'],
  ] as const)('%s of %s accepts a case of the drainage center: %s', async (role, name, code) => {
    const { caseId, task } = await aCaseAt(city, 'userTask_AcceptCase')
    const before = await stored(city, caseId)
    const unitId = name === null ? null : await unitNamed(city, name)
    const actor = city.staff.actor(role, unitId)
    expect(await complete(actor, { taskId: task.id, outcome: 'ACCEPT' })).toBe(code)
    if (code !== 'done') expect(await stored(city, caseId)).toEqual(before)
  })

  test('a step of a beat belongs to the beat’s collector, not to any other', async () => {
    const { task } = await aCaseAt(city, 'userTask_VerifyHandling')
    const collector = city.staff.actor('COLLECTOR', task.unitId)
    const done = { taskId: task.id, outcome: 'PASSED' }
    expect(await complete({ ...collector, id: randomUUID() }, done)).toBe('FORBIDDEN')
    expect(await complete(collector, done)).toBe('done')
  })

  test('somebody of another city does not even find it', async () => {
    const { caseId, task } = await aCaseAt(city, 'userTask_AcceptCase')
    const other = await aCity({ database: city.testDatabase })
    const before = await stored(city, caseId)
    const actor = city.staff.actor('DEPARTMENT_OFFICER', task.unitId)
    const act = other.actAs(actor)((ctx) =>
      completeTask(ctx, { taskId: task.id, outcome: 'ACCEPT' }),
    )
    expect(await refusalOf(act)).toBe('NOT_FOUND')
    expect(await stored(city, caseId)).toEqual(before)
    await other.close()
  })

  test('somebody of the city above may read it and finds nothing to end', async () => {
    const above = await aCity({ database: city.testDatabase })
    const county = await aWorkingCity({
      database: city.testDatabase,
      parentId: above.scope.cityId,
    })
    const { task } = await aCaseAt(county, 'userTask_AcceptCase')
    const scope = await above.database.scopeOf(above.scope.cityId)
    const actor = county.staff.actor('DEPARTMENT_OFFICER', task.unitId)
    const act = above.database.actIn(
      scope,
      actor,
    )((ctx) => completeTask(ctx, { taskId: task.id, outcome: 'ACCEPT' }))
    expect(await refusalOf(act)).toBe('NOT_FOUND')
    await county.close()
    await above.close()
  })
})

describe('完成任务 what a step accepts', () => {
  test.each<[string, Partial<TaskCompletion>, string]>([
    ['an outcome that the step does not have', { outcome: 'DANCE' }, 'OUTCOME_UNKNOWN'],
    ['an outcome of another step', { outcome: 'CLOSE' }, 'OUTCOME_UNKNOWN'],
    ['a version seen before somebody else’s change', { expectedVersion: 9 }, 'VERSION_CONFLICT'],
    ['a field that its form does not have', { answers: { colour: 'red' } }, 'INVALID_INPUT'],
    ['a condition that is no number', { answers: { conditionNo: '1' } }, 'INVALID_INPUT'],
    ['a condition that the manual lacks', { answers: { conditionNo: 77 } }, 'CONDITION_UNKNOWN'],
    ['not filing without an explanation', { outcome: 'NOT_FILED' }, 'INVALID_INPUT'],
    ['a task that there is not', { taskId: randomUUID() }, 'NOT_FOUND'],
    ['its own version', { expectedVersion: 1 }, 'done'],
  ])('%s: %j → %s', async (_what, given, code) => {
    const caseId = await aReport(city)
    const { id: taskId, role, unitId } = await reach(city, caseId, 'userTask_FileCase')
    const before = await stored(city, caseId)
    const completion = { taskId, outcome: 'FILE', ...given }
    expect(await complete(city.staff.actor(role, unitId), completion)).toBe(code)
    if (code !== 'done') expect(await stored(city, caseId)).toEqual(before)
  })

  test.each([
    ['nobody', async () => null],
    ['what is no id', async () => '市排水服务中心'],
    ['a unit that there is not', async () => randomUUID()],
    ['the supervision center', () => unitNamed(city, '监督中心')],
    ['the command center', () => unitNamed(city, '指挥中心')],
  ])('派遣 a case is not dispatched to %s', async (_whom, findUnit) => {
    const { caseId, task } = await aCaseAt(city, 'userTask_DispatchCase')
    const before = await stored(city, caseId)
    const ending = { outcome: 'DISPATCH', answers: { unitId: await findUnit() } }
    expect(await refusalOf(take(city, task, ending))).toBe('UNIT_NOT_ELIGIBLE')
    expect(await stored(city, caseId)).toEqual(before)
  })
})

describe('并发 twenty officers end one step at once', () => {
  test('one is heard, nineteen are told that it is done', async () => {
    const { caseId, task } = await aCaseAt(city, 'userTask_AcceptCase')
    const actor = city.staff.actor('DEPARTMENT_OFFICER', task.unitId)
    const outcomes = ['ACCEPT', 'REFUSE']
    const codes = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        complete(actor, { taskId: task.id, outcome: outcomes[n % 2] ?? '', comment: `第 ${n} 人` }),
      ),
    )
    expect(codes.toSorted()).toEqual([...Array(19).fill('TASK_CLOSED'), 'done'])
    const { tasks, visits, audit } = await stored(city, caseId)
    expect(tasks.find(({ id }) => id === task.id)).toMatchObject({ status: 'DONE', version: 2 })
    const [visit] = visits.filter(({ taskId }) => taskId === task.id)
    expect(visit?.comment).toBe(`第 ${codes.indexOf('done')} 人`)
    expect(audit.filter(({ subjectId }) => subjectId === task.id)).toHaveLength(1)
    expect(await queuedOf(city, { kind: 'complete-task', taskId: task.id })).toEqual([
      expect.objectContaining({ variables: { outcome: visit?.outcome } }),
    ])
  })
})

describe('记录 what is told to the engine', () => {
  test('the outcome, the short answers, and what the effect answers; never the comment', async () => {
    const caseId = await aReport(city)
    const task = await reach(city, caseId, 'userTask_FileCase')
    const answers = { conditionNo: 2, explanation: '井盖破损，长文' }
    await take(city, task, { outcome: 'FILE', answers, comment: '路口' })
    const [command] = await queuedOf(city, { kind: 'complete-task', taskId: task.id })
    const { cityCode } = city.scope
    const decision = new RegExp(
      `^manual\\.${cityCode}\\.1\\..+\\.COMPONENT\\.${city.staff.classCode}$`,
    )
    expect(command?.['variables']).toEqual({
      outcome: 'FILE',
      conditionNo: 2,
      manualDecisionId: expect.stringMatching(decision),
      ...{ streetId: city.staff.units['南城街道'], districtId: city.staff.units['南城区'] },
      ...{ areaClass: '', grade: 'ORDINARY', monthDay: 302, minuteOfDay: 600 },
    })
    const [visit] = (await stored(city, caseId)).visits
    expect(visit).toMatchObject({ form: answers, comment: '路口', outcome: 'FILE' })
  })
})
