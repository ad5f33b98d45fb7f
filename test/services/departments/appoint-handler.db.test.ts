import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Task } from '../../../prisma/generated/client.ts'
import { setPersonActive } from '../../../services/accounts/set-person-active.ts'
import { transferPerson } from '../../../services/accounts/transfer-person.ts'
import { completeTask } from '../../../services/cases/complete-task.ts'
import { nextTask } from '../../../services/cases/next-task.ts'
import { workListWhere } from '../../../services/cases/work-list.ts'
import type { Actor } from '../../../services/ctx.ts'
import { appointHandler } from '../../../services/departments/appoint-handler.ts'
import { refusalOf } from '../../support/code-of.ts'
import { aUnitBelow, somebodyAt } from '../../support/department.ts'
import { above, aCounty, type County } from '../../support/two-levels.ts'
import {
  aCaseAt,
  aReport,
  aWorkingCity,
  propose,
  reach,
  take,
  unitNamed,
  type WorkingCity,
} from '../../support/working-city.ts'

let city: WorkingCity
let county: County
type Somebody = Awaited<ReturnType<typeof somebodyAt>>
let officer: Somebody
let handler: Somebody
let colleague: Somebody
let crewman: Somebody
let stranger: Somebody
beforeAll(async () => {
  const founded = await aWorkingCity()
  county = await aCounty(founded)
  city = await above(founded)
  const unitId = await unitNamed(city, '市排水服务中心')
  const crew = await aUnitBelow(city, await aUnitBelow(city, unitId, '管网科'), '抢修班')
  officer = await somebodyAt(city, 'DEPARTMENT_OFFICER', unitId)
  handler = await somebodyAt(city, 'HANDLER', unitId)
  colleague = await somebodyAt(city, 'HANDLER', unitId)
  crewman = await somebodyAt(city, 'HANDLER', crew)
  stranger = await somebodyAt(city, 'HANDLER', await unitNamed(city, '市政公用服务中心'))
})
afterAll(async () => {
  await county.close()
  await city.close()
})

const waiting = async () => (await aCaseAt(city, 'userTask_HandleCase')).task
const appoint = (by: Actor, { id: taskId }: Pick<Task, 'id'>, personId: string | null) =>
  city.actAs(by)((ctx) => appointHandler(ctx, { taskId, personId }))
const handle = (by: Actor, { id: taskId }: Pick<Task, 'id'>) =>
  refusalOf(city.actAs(by)((ctx) => completeTask(ctx, { taskId, outcome: 'HANDLED' })))
const seenBy = (actor: Actor) =>
  city
    .act(({ db }) => db.task.findMany({ where: workListWhere(actor) }))
    .then((tasks) => tasks.map(({ id }) => id))
const appointedIn = ({ id }: Pick<Task, 'id'>) =>
  city.act(async ({ db }) => {
    const task = await db.task.findUniqueOrThrow({ where: { id } })
    const lines = await db.auditEntry.findMany({
      where: { subjectId: id, action: 'appointHandler' },
      orderBy: { id: 'asc' },
    })
    const events = await db.liveEvent.count({ where: { taskId: id, kind: 'task.appointed' } })
    return { appointedId: task.appointedId, details: lines.map(({ details }) => details), events }
  })

describe('承办人离开 an appointed handler goes elsewhere', () => {
  const aHandler = async () => somebodyAt(city, 'HANDLER', await unitNamed(city, '市排水服务中心'))
  const transfer = async ({ id: personId }: Somebody, { id: successorId }: Somebody) => {
    const unitId = await unitNamed(city, '市政公用服务中心')
    return city.act((ctx) => transferPerson(ctx, { personId, unitId, successorId }))
  }

  test('transferred, a successor who handles has it; who leaves for good leaves it to everybody of the unit', async () => {
    const [leaver, successor] = [await aHandler(), await aHandler()]
    const task = await waiting()
    await appoint(officer, task, leaver.id)
    expect(await transfer(leaver, successor)).toMatchObject({ tasks: 0, appointments: 1 })
    expect(await appointedIn(task)).toMatchObject({ appointedId: successor.id, events: 2 })
    await city.act((ctx) => setPersonActive(ctx, { personId: successor.id, active: false }))
    expect(await appointedIn(task)).toMatchObject({ appointedId: null, events: 3 })
  })

  test('a successor who is no handler is not appointed in their place', async () => {
    const leaver = await aHandler()
    const task = await waiting()
    await appoint(officer, task, leaver.id)
    await transfer(leaver, officer)
    expect((await appointedIn(task)).appointedId).toBeNull()
  })

  test('whose role has ended holds nobody up: others are served the step; and is not appointed any more', async () => {
    const gone = await aHandler()
    const { id, caseId } = await waiting()
    await appoint(officer, { id }, gone.id)
    const served = () => city.actAs(colleague)((ctx) => nextTask(ctx, { filter: { caseId } }))
    expect(await served()).toEqual({ taskId: null })
    await city.act(({ db, now }) =>
      db.roleAssignment.updateMany({ where: { personId: gone.id }, data: { endsAt: now() } }),
    )
    expect(await served()).toMatchObject({ taskId: id })
    expect(await refusalOf(appoint(officer, await waiting(), gone.id))).toBe('INVALID_INPUT')
  })
})

describe('指派承办人 a department says who is to handle a case', () => {
  test('again says who else, and at last nobody; the audit keeps each, who looks on hears of it', async () => {
    const task = await waiting()
    await appoint(officer, task, handler.id)
    await appoint(officer, task, handler.id)
    await appoint(officer, task, crewman.id)
    await appoint(officer, task, null)
    expect(await appointedIn(task)).toEqual({
      appointedId: null,
      details: [
        { personId: handler.id, formerly: null },
        { personId: crewman.id, formerly: handler.id },
        { personId: null, formerly: crewman.id },
      ],
      events: 3,
    })
  })

  test('a handler of a unit below finds it in the work list and hands in; before, he sees nothing of it', async () => {
    const task = await waiting()
    expect(await seenBy(crewman)).not.toContain(task.id)
    expect(await handle(crewman, task)).toBe('FORBIDDEN')
    await appoint(officer, task, crewman.id)
    expect(await seenBy(crewman)).toContain(task.id)
    expect(await handle(crewman, task)).toBe('done')
  })

  test('others of the unit see it still and may take it, others elsewhere do not', async () => {
    const task = await waiting()
    await appoint(officer, task, handler.id)
    expect(await seenBy(colleague)).toContain(task.id)
    expect(await seenBy(stranger)).not.toContain(task.id)
    expect(await handle(stranger, task)).toBe('FORBIDDEN')
    expect(await handle(colleague, task)).toBe('done')
  })

  test('下一案件 serves the appointed handler his own first, and nobody a colleague’s', async () => {
    const own = await waiting()
    await appoint(officer, own, handler.id)
    const next = async (by: Actor) =>
      (await city.actAs(by)((ctx) => nextTask(ctx, { filter: { caseId: own.caseId } }))).taskId
    expect(await next(colleague)).toBeNull()
    expect((await city.actAs(handler)((ctx) => nextTask(ctx, {}))).taskId).toBe(own.id)
  })
})

describe('权限 what an appointment may not be', () => {
  test.each([
    ['a handler of another unit', () => stranger.id],
    ['the officer himself, who is no handler', () => officer.id],
    ['a handler of the county', () => county.actor('HANDLER', null).id ?? ''],
  ])('of %s', async (_whom, personId) => {
    const task = await waiting()
    expect(await refusalOf(appoint(officer, task, personId()))).toBe('INVALID_INPUT')
    expect((await appointedIn(task)).appointedId).toBeNull()
  })

  test('of somebody who has left', async () => {
    const unitId = await unitNamed(city, '市排水服务中心')
    const { id } = await somebodyAt(city, 'HANDLER', unitId)
    await city.act(({ db }) => db.person.update({ where: { id }, data: { active: false } }))
    expect(await refusalOf(appoint(officer, await waiting(), id))).toBe('INVALID_INPUT')
  })

  test('by a handler, a dispatcher, or another department’s officer', async () => {
    const task = await waiting()
    const other = await unitNamed(city, '市政公用服务中心')
    for (const by of [
      handler,
      await somebodyAt(city, 'DISPATCHER', officer.unitId),
      await somebodyAt(city, 'DEPARTMENT_OFFICER', other),
      await somebodyAt(city, 'DEPARTMENT_OFFICER', null),
    ])
      expect(await refusalOf(appoint(by, task, handler.id))).toBe('FORBIDDEN')
  })

  test('at a step that is not the handler’s, or one that has ended', async () => {
    const { task } = await aCaseAt(city, 'userTask_AcceptCase')
    expect(await refusalOf(appoint(officer, task, handler.id))).toBe('FORBIDDEN')
    const ended = await waiting()
    await handle(handler, ended)
    expect(await refusalOf(appoint(officer, ended, handler.id))).toBe('TASK_CLOSED')
  })
})

describe('县 a county that works on the city’s case', () => {
  test('appoints its own people; the city’s officers do not', async () => {
    const caseId = await aReport(city, county.point)
    await take(city, await reach(city, caseId, 'userTask_FileCase'), 'FILE')
    await propose(city, caseId)
    const { department } = county.units
    await take(city, await reach(city, caseId, 'userTask_DispatchCase'), {
      outcome: 'DISPATCH',
      answers: { unitId: department },
    })
    const { id: taskId } = await reach(city, caseId, 'userTask_HandleCase')
    const own = await somebodyAt(county, 'HANDLER', department)
    const boss = await somebodyAt(county, 'DEPARTMENT_OFFICER', department)
    const inCounty = county.actAs(boss)((ctx) => appointHandler(ctx, { taskId, personId: own.id }))
    expect(await refusalOf(inCounty)).toBe('done')
    expect(await refusalOf(appoint(officer, { id: taskId }, handler.id))).toBe('FORBIDDEN')
    expect((await appointedIn({ id: taskId })).appointedId).toBe(own.id)
  })
})
