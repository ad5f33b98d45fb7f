import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role, Task } from '../../../prisma/generated/client.ts'
import { completeTask } from '../../../services/cases/complete-task.ts'
import { workListWhere } from '../../../services/cases/work-list.ts'
import { refusalOf } from '../../support/code-of.ts'
import { above, aCounty, type County } from '../../support/two-levels.ts'
import {
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
let county: County
let sibling: County
beforeAll(async () => {
  const founded = await aWorkingCity()
  county = await aCounty(founded)
  sibling = await aCounty(founded)
  city = await above(founded)
  await city.act(({ db, city: { cityId } }) =>
    db.city.update({ where: { id: cityId }, data: { dispatchLevel: 'TWO_LEVEL' } }),
  )
})
afterAll(async () => {
  await sibling.close()
  await county.close()
  await city.close()
})

type Ending = { outcome: string; answers?: Record<string, unknown>; comment?: string }

/** Somebody of the county, at one of its units, ends a step. */
const takeInCounty = (where: County, { id, role }: Task, unitId: string | null, ending: Ending) =>
  refusalOf(
    where.actAs(where.actor(role, unitId))((ctx) => completeTask(ctx, { taskId: id, ...ending })),
  )

/** A case of the city, in the county's territory, that waits for the city's dispatcher. */
async function aCaseInCounty() {
  const caseId = await aReport(city, county.point)
  await take(city, await reach(city, caseId, 'userTask_FileCase'), 'FILE')
  expect(await propose(city, caseId)).toEqual({
    ...{ dispatchMode: 'TWO_LEVEL', verification: 'ALWAYS', quickPath: false },
  })
  return { caseId, task: await reach(city, caseId, 'userTask_DispatchToDistrict') }
}

/** The same once the county's dispatcher has it. */
async function aCaseWithCounty() {
  const { caseId, task } = await aCaseInCounty()
  await take(city, task, { outcome: 'DISPATCH', answers: { unitId: county.units.center } })
  return { caseId, task: await reach(city, caseId, 'userTask_DispatchInDistrict') }
}

const casesSeenBy = (where: County) =>
  where.act(({ db }) => db.case.findMany({ select: { id: true } })).then((rows) => rows.map(idOf))
const workListOf = (where: County, role: Role, unitId: string) =>
  where
    .act(({ db }) => db.task.findMany({ where: workListWhere(where.actor(role, unitId)) }))
    .then((rows) => rows.map(idOf))
const idOf = ({ id }: { readonly id: string }) => id

/** Of each step its visit's body and its clock's; then that of the handling clock. */
async function bodiesOf(caseId: string) {
  const { visits, clocks } = await stored(city, caseId)
  const units = await city.act(({ db }) => db.organizationUnit.findMany())
  const nameOf = (id: string | null | undefined) =>
    units.find((unit) => unit.id === id)?.name ?? null
  const handling = clocks.filter(({ key }) => key === 'handling')
  return [
    ...visits.map(({ elementId, unitId, taskId }) => [
      elementId,
      nameOf(unitId),
      nameOf(clocks.find((clock) => clock.taskId === taskId)?.unitId),
    ]),
    ...handling.map(({ key, unitId }) => [key, null, nameOf(unitId)]),
  ]
}

describe('二级派遣 a county that is a city of its own works on the city’s case', () => {
  test('until it is dispatched to the county, the county sees nothing of it', async () => {
    const { caseId } = await aCaseInCounty()
    expect((await stored(city, caseId)).caseFile.secondLevelUnitId).toBe(county.units.center)
    expect(await casesSeenBy(county)).not.toContain(caseId)
  })

  test('from dispatch to feedback the county’s people take its steps, without a copy', async () => {
    const { caseId, task } = await aCaseWithCounty()
    const { center, department } = county.units
    expect(await workListOf(county, 'DISPATCHER', center)).toContain(task.id)
    const dispatch = { outcome: 'DISPATCH', answers: { unitId: department } }
    expect(await takeInCounty(county, task, center, dispatch)).toBe('done')
    for (const [elementId, outcome] of [
      ['userTask_AcceptCase', 'ACCEPT'],
      ['userTask_HandleCase', 'HANDLED'],
      ['userTask_GiveFeedback', 'GIVE_FEEDBACK'],
    ] as const) {
      const next = await reach(city, caseId, elementId)
      expect(await workListOf(county, next.role, department)).toContain(next.id)
      expect(await takeInCounty(county, next, department, { outcome })).toBe('done')
    }
    await take(city, await reach(city, caseId, 'userTask_AcceptFeedback'), 'ACCEPT')
    expect(await bodiesOf(caseId)).toEqual([
      ['userTask_FileCase', '监督中心', '监督中心'],
      ['userTask_DispatchToDistrict', '指挥中心', '指挥中心'],
      ['userTask_DispatchInDistrict', '县指挥中心', '县指挥中心'],
      ['userTask_AcceptCase', '县排水所', '县排水所'],
      ['userTask_HandleCase', '县排水所', null],
      ['userTask_GiveFeedback', '县排水所', '县排水所'],
      ['userTask_AcceptFeedback', '指挥中心', '指挥中心'],
      ['handling', null, '县排水所'],
    ])
  })

  test('the city sees the whole of it, the county the same, a sibling county nothing', async () => {
    const { caseId, task } = await aCaseWithCounty()
    const all = await stored(city, caseId)
    expect(await stored(county, caseId)).toEqual(all)
    expect(await casesSeenBy(sibling)).not.toContain(caseId)
    await expect(stored(sibling, caseId)).rejects.toThrow()
    expect(await workListOf(sibling, 'DISPATCHER', county.units.center)).toEqual([])
    const dispatch = { outcome: 'DISPATCH', answers: { unitId: sibling.units.department } }
    const { center } = county.units
    expect(await takeInCounty(sibling, task, center, dispatch)).toBe('NOT_FOUND')
  })

  test('what the county does is in the city’s audit, under the county’s person', async () => {
    const { caseId, task } = await aCaseWithCounty()
    const dispatch = { outcome: 'DISPATCH', answers: { unitId: county.units.department } }
    await takeInCounty(county, task, county.units.center, dispatch)
    const { audit, visits } = await stored(city, caseId)
    const { id: actorId, name: actorName } = county.actor('DISPATCHER', null)
    const { cityId } = city.scope
    expect(audit.at(-1)).toMatchObject({ cityId, subjectId: task.id, actorName, actorId })
    expect(visits.at(-1)).toMatchObject({ personId: actorId, outcome: 'DISPATCH' })
  })
})

describe('权限 what each side may not do', () => {
  test.each([
    ['the city’s department', () => unitNamed(city, '市排水服务中心')],
    ['another county’s department', async () => sibling.units.department],
    ['the city’s command center', () => unitNamed(city, '指挥中心')],
  ])('the county does not dispatch to %s', async (_whom, findUnit) => {
    const { caseId, task } = await aCaseWithCounty()
    const before = await stored(city, caseId)
    const dispatch = { outcome: 'DISPATCH', answers: { unitId: await findUnit() } }
    const { center } = county.units
    expect(await takeInCounty(county, task, center, dispatch)).toBe('UNIT_NOT_ELIGIBLE')
    expect(await stored(city, caseId)).toEqual(before)
  })

  test.each([
    ['its own command center', () => unitNamed(city, '指挥中心')],
    ['the county’s department', async () => county.units.department],
    ['nobody', async () => null],
  ])('the city’s first level does not dispatch to %s', async (_whom, findUnit) => {
    const { task } = await aCaseInCounty()
    const ending = { outcome: 'DISPATCH', answers: { unitId: await findUnit() } }
    expect(await refusalOf(take(city, task, ending))).toBe('UNIT_NOT_ELIGIBLE')
  })

  test('the county does not take the city’s steps of the case', async () => {
    const { caseId } = await aCaseWithCounty()
    const { center } = county.units
    const verification = await reach(city, caseId, 'userTask_VerifyHandling')
    const passed = { outcome: 'PASSED' }
    expect(await takeInCounty(county, verification, center, passed)).toBe('FORBIDDEN')
    expect(await takeInCounty(county, verification, null, passed)).toBe('FORBIDDEN')
  })

  test('the city’s collectors verify, also where a beat of the county lies', async () => {
    const { caseId } = await aCaseWithCounty()
    const task = await reach(city, caseId, 'userTask_VerifyHandling')
    expect(task.responsibilityGridId).toBeNull()
    await take(city, task, 'PASSED')
  })

  test('a county returns the case to the city with a reason, and the city goes on', async () => {
    const { caseId, task } = await aCaseWithCounty()
    const back = { outcome: 'RETURN' }
    const { center } = county.units
    expect(await takeInCounty(county, task, center, back)).toBe('INVALID_INPUT')
    const because = { ...back, comment: '不在本县' }
    expect(await takeInCounty(county, task, center, because)).toBe('done')
    const again = await reach(city, caseId, 'userTask_DispatchToDistrict')
    await take(city, again, { outcome: 'DISPATCH', answers: { unitId: sibling.units.center } })
    expect(await casesSeenBy(county)).not.toContain(caseId)
    expect(await casesSeenBy(sibling)).toContain(caseId)
  })
})

describe('直接派遣 the city dispatches straight to a county’s department', () => {
  test('which then finds the case in its own work list', async () => {
    const { caseId } = await aCaseInCounty()
    const task = await reach(city, caseId, 'userTask_DispatchCase')
    const { department } = county.units
    await take(city, task, { outcome: 'DISPATCH', answers: { unitId: department } })
    const next = await reach(city, caseId, 'userTask_AcceptCase')
    expect(await workListOf(county, 'DEPARTMENT_OFFICER', department)).toContain(next.id)
    expect(await takeInCounty(county, next, department, { outcome: 'ACCEPT' })).toBe('done')
  })

  test('and dispatched to a department of its own, the case is the city’s alone again', async () => {
    const { caseId } = await aCaseInCounty()
    for (const unitId of [county.units.department, await unitNamed(city, '市排水服务中心')])
      await take(city, await reach(city, caseId, 'userTask_DispatchCase'), {
        outcome: 'DISPATCH',
        answers: { unitId },
      })
    expect((await stored(city, caseId)).caseFile.sharedCityId).toBeNull()
    expect(await casesSeenBy(county)).not.toContain(caseId)
  })
})
