import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Task } from '../../../prisma/generated/client.ts'
import { completeTask } from '../../../services/cases/complete-task.ts'
import { reserveTask } from '../../../services/cases/reserve-task.ts'
import { directedTasks, followedTasks, workListWhere } from '../../../services/cases/work-list.ts'
import type { Actor } from '../../../services/ctx.ts'
import { appointHandler } from '../../../services/departments/appoint-handler.ts'
import { giveBack } from '../../../services/departments/give-back.ts'
import { passDown } from '../../../services/departments/pass-down.ts'
import { refusalOf } from '../../support/code-of.ts'
import { aUnitBelow, somebodyAt } from '../../support/department.ts'
import { above, aCounty } from '../../support/two-levels.ts'
import {
  aCaseAt,
  aReport,
  aWorkingCity,
  propose,
  reach,
  stored,
  take,
  unitNamed,
  type WorkingCity,
} from '../../support/working-city.ts'

let city: WorkingCity
type Somebody = Awaited<ReturnType<typeof somebodyAt>>
const units = { department: '', section: '', crew: '', other: '', otherSection: '' }
let people: Record<'officer' | 'handler' | 'sectionOfficer' | 'crewman' | 'strange', Somebody>
beforeAll(async () => {
  city = await aWorkingCity()
  units.department = await unitNamed(city, '市排水服务中心')
  units.section = await aUnitBelow(city, units.department, '管网科', 'SECTION')
  units.crew = await aUnitBelow(city, units.section, '抢修班', 'CREW')
  units.other = await unitNamed(city, '市政公用服务中心')
  units.otherSection = await aUnitBelow(city, units.other, '道路科', 'SECTION')
  people = {
    officer: await somebodyAt(city, 'DEPARTMENT_OFFICER', units.department),
    handler: await somebodyAt(city, 'HANDLER', units.department),
    sectionOfficer: await somebodyAt(city, 'DEPARTMENT_OFFICER', units.section),
    crewman: await somebodyAt(city, 'HANDLER', units.crew),
    strange: await somebodyAt(city, 'DEPARTMENT_OFFICER', units.other),
  }
})
afterAll(() => city.close())

type Waiting = Pick<Task, 'id'>
const waiting = async () => (await aCaseAt(city, 'userTask_HandleCase')).task
const pass = (by: Actor, { id: taskId }: Waiting, unitId: string) =>
  city.actAs(by)((ctx) => passDown(ctx, { taskId, unitId, comment: '请当日办结' }))
const back = (by: Actor, { id: taskId }: Waiting, reason = '不属于本班组') =>
  city.actAs(by)((ctx) => giveBack(ctx, { taskId, reason }))
const handle = (by: Actor, { id: taskId }: Waiting) =>
  refusalOf(city.actAs(by)((ctx) => completeTask(ctx, { taskId, outcome: 'HANDLED' })))
const sees = (actor: Actor, { id }: Waiting) =>
  city.act(({ db }) => db.task.count({ where: { AND: [workListWhere(actor), { id }] } }))
const hears = (actor: Actor, { id }: Waiting) =>
  city.act(({ db }) => db.task.count({ where: { AND: [followedTasks(actor), { id }] } }))
const arranges = (actor: Actor, { id }: Waiting) =>
  city.act(({ db }) => db.task.count({ where: { AND: [directedTasks(actor), { id }] } }))
const hopsOf = ({ id: taskId }: Waiting) =>
  city.act(({ db }) => db.hop.findMany({ where: { taskId }, orderBy: { id: 'asc' } }))
const unitOf = ({ id }: Waiting) =>
  city.act(async ({ db }) => (await db.task.findUniqueOrThrow({ where: { id } })).unitId)
const later = (minutes: number) => {
  city.clock.now = new Date(city.clock.now.getTime() + minutes * 60_000)
}

describe('逐级交办 a department passes a case down its own levels', () => {
  test('hop by hop, each with its time; at each only that unit’s people have it', async () => {
    const { officer, handler, sectionOfficer, crewman } = people
    const task = await waiting()
    expect([await sees(handler, task), await sees(crewman, task)]).toEqual([1, 0])
    await pass(officer, task, units.section)
    expect([await sees(handler, task), await sees(crewman, task)]).toEqual([0, 0])
    expect(await handle(handler, task)).toBe('FORBIDDEN')
    later(20)
    await pass(sectionOfficer, task, units.crew)
    expect([await sees(handler, task), await sees(crewman, task)]).toEqual([0, 1])
    expect([await hears(handler, task), await hears(crewman, task)]).toEqual([1, 1])
    for (const by of [officer, sectionOfficer]) expect(await arranges(by, task)).toBe(1)
    expect(await arranges(people.strange, task)).toBe(0)
    const [first, second] = await hopsOf(task)
    expect((second?.at.getTime() ?? 0) - (first?.at.getTime() ?? 0)).toBe(20 * 60_000)
    expect(first).toMatchObject({ fromUnitId: units.department, toUnitId: units.section })
    expect(second).toMatchObject({ fromUnitId: units.section, comment: '请当日办结' })
    expect(await handle(crewman, task)).toBe('done')
  })

  test('一个计时 the clocks know nothing of it, and feedback stays the department’s', async () => {
    const { officer, crewman } = people
    const task = await waiting()
    const before = await stored(city, task.caseId)
    await pass(officer, task, units.crew)
    const after = await stored(city, task.caseId)
    expect(after.clocks).toEqual(before.clocks)
    expect(after.entries).toEqual(before.entries)
    expect(after.visits).toEqual(before.visits)
    expect(await handle(crewman, task)).toBe('done')
    const feedback = await reach(city, task.caseId, 'userTask_GiveFeedback')
    expect(feedback.unitId).toBe(units.department)
  })

  test('who was appointed before is appointed no more, and nobody keeps it', async () => {
    const { officer, handler } = people
    const task = await waiting()
    await city.actAs(officer)((ctx) =>
      appointHandler(ctx, { taskId: task.id, personId: handler.id }),
    )
    await pass(officer, task, units.section)
    expect(await sees(handler, task)).toBe(0)
    const { appointedId, reservedById } = await city.act(({ db }) =>
      db.task.findUniqueOrThrow({ where: { id: task.id } }),
    )
    expect([appointedId, reservedById]).toEqual([null, null])
  })

  test('not while somebody works on it', async () => {
    const { officer, handler } = people
    const task = await waiting()
    await city.actAs(handler)((ctx) => reserveTask(ctx, { taskId: task.id }))
    expect(await refusalOf(pass(officer, task, units.section))).toBe('TASK_RESERVED')
    expect(await unitOf(task)).toBe(units.department)
  })
})

describe('退回上级 what was passed down goes back', () => {
  test('a step at a time, with a reason', async () => {
    const { officer, sectionOfficer, crewman, handler } = people
    const task = await waiting()
    await pass(officer, task, units.section)
    await pass(sectionOfficer, task, units.crew)
    await expect(back(crewman, task, ' ')).rejects.toThrow()
    expect(await unitOf(task)).toBe(units.crew)
    await back(crewman, task)
    expect(await unitOf(task)).toBe(units.section)
    await back(sectionOfficer, task, '须由部门协调')
    expect(await unitOf(task)).toBe(units.department)
    expect(await sees(handler, task)).toBe(1)
    expect((await hopsOf(task)).map(({ reason }) => reason)).toEqual([
      '须由部门协调',
      '不属于本班组',
    ])
  })

  test('or is taken back by the officer above; what was never passed down is not', async () => {
    const { officer } = people
    const task = await waiting()
    expect(await refusalOf(back(officer, task))).toBe('FORBIDDEN')
    await pass(officer, task, units.crew)
    await back(officer, task, '另行安排')
    expect(await unitOf(task)).toBe(units.department)
  })
})

describe('权限 what passing down may not be', () => {
  test.each([
    ['a unit of another department', () => units.otherSection],
    ['another department', () => units.other],
    ['itself', () => units.department],
  ])('to %s', async (_where, unitId) => {
    const task = await waiting()
    expect(await refusalOf(pass(people.officer, task, unitId()))).toBe('UNIT_NOT_ELIGIBLE')
  })

  test('to a unit without accounts, or a center below', async () => {
    const task = await waiting()
    const firm = await aUnitBelow(city, units.department, '养护公司', 'CONTRACTOR')
    const center = await aUnitBelow(city, units.department, '分中心', 'COMMAND_CENTER')
    await city.act(({ db }) =>
      db.organizationUnit.update({ where: { id: firm }, data: { hasAccounts: false } }),
    )
    for (const unitId of [firm, center])
      expect(await refusalOf(pass(people.officer, task, unitId))).toBe('UNIT_NOT_ELIGIBLE')
  })

  test('by a handler, another department’s officer, or one who has it not yet', async () => {
    const task = await waiting()
    for (const by of [people.handler, people.strange, people.sectionOfficer])
      expect(await refusalOf(pass(by, task, units.crew))).toBe('FORBIDDEN')
    await pass(people.officer, task, units.section)
    for (const by of [people.handler, people.strange, people.crewman])
      expect(await refusalOf(back(by, task))).toBe('FORBIDDEN')
  })

  test('监督、指挥分离 whose unit had it does not verify it', async () => {
    const task = await waiting()
    await pass(people.officer, task, units.crew)
    await handle(people.crewman, task)
    for (const [step, outcome] of [
      ['userTask_GiveFeedback', 'GIVE_FEEDBACK'],
      ['userTask_AcceptFeedback', 'ACCEPT'],
      ['userTask_OrderVerification', 'ORDER'],
    ] as const)
      await take(city, await reach(city, task.caseId, step), outcome)
    const { id: taskId, unitId } = await reach(city, task.caseId, 'userTask_VerifyHandling')
    const collector = city.staff.actor('COLLECTOR', unitId)
    const both = {
      ...collector,
      roles: [...collector.roles, { role: 'HANDLER' as const, unitId: units.crew }],
    }
    const passed = city.actAs(both)((ctx) => completeTask(ctx, { taskId, outcome: 'PASSED' }))
    expect(await refusalOf(passed)).toBe('SEPARATION_OF_DUTIES')
  })
})

describe('县 a county that works on the city’s case', () => {
  test('passes it down its own levels; the city’s officers do not, a sibling sees nothing of it', async () => {
    const [county, sibling] = [await aCounty(city), await aCounty(city)]
    const whole = await above(city)
    const { department } = county.units
    const caseId = await aReport(whole, county.point)
    await take(whole, await reach(whole, caseId, 'userTask_FileCase'), 'FILE')
    await propose(whole, caseId)
    await take(whole, await reach(whole, caseId, 'userTask_DispatchCase'), {
      outcome: 'DISPATCH',
      answers: { unitId: department },
    })
    const { id: taskId } = await reach(whole, caseId, 'userTask_HandleCase')
    const section = await aUnitBelow(county, department, '县管网科', 'SECTION')
    const officer = await somebodyAt(county, 'DEPARTMENT_OFFICER', department)
    const handler = await somebodyAt(county, 'HANDLER', section)
    expect(await refusalOf(pass(people.officer, { id: taskId }, units.section))).toBe('FORBIDDEN')
    await county.actAs(officer)((ctx) => passDown(ctx, { taskId, unitId: section }))
    const seen = await county.act(({ db }) => db.task.count({ where: workListWhere(handler) }))
    expect(seen).toBe(1)
    expect(await sibling.act(({ db }) => db.hop.count())).toBe(0)
    const [hop] = await city.act(({ db }) => db.hop.findMany({ where: { taskId } }))
    expect(hop).toMatchObject({ cityId: city.scope.cityId, toUnitId: section })
    await county.actAs(handler)((ctx) => completeTask(ctx, { taskId, outcome: 'HANDLED' }))
    await sibling.close()
    await county.close()
  })
})
