import { afterAll, beforeAll, expect, test } from 'vitest'
import { completeTask } from '../../../services/cases/complete-task.ts'
import { reportCase } from '../../../services/cases/report-case.ts'
import { aRunningCity, type RunningCity } from '../../support/running-city.ts'
import { above, aCounty, type County } from '../../support/two-levels.ts'
import { stored, unitNamed } from '../../support/working-city.ts'

let city: RunningCity
let county: County
beforeAll(async () => {
  const founded = await aRunningCity()
  county = await aCounty(founded)
  city = await above(founded)
})
afterAll(async () => {
  await county?.close()
  await city?.close()
})

test('二级派遣 the county handles, the city closes, each step with its body', async () => {
  const { center, department } = county.units
  const supervision = await unitNamed(city, '监督中心')
  const command = await unitNamed(city, '指挥中心')
  await city.act(({ db, city: { cityId } }) =>
    db.city.update({ where: { id: cityId }, data: { dispatchLevel: 'TWO_LEVEL' } }),
  )
  const { caseId } = await city.actAs(city.staff.actor('COLLECTOR', null))((ctx) =>
    reportCase(ctx, {
      source: 'COLLECTOR',
      classCode: city.staff.classCode,
      conditionNo: 1,
      description: '雨水井盖缺失',
      address: '县城镇一号',
      ...county.point,
    }),
  )
  const path = [
    ['userTask_FileCase', city, supervision, 'FILE', {}],
    ['userTask_DispatchToDistrict', city, command, 'DISPATCH', { unitId: center }],
    ['userTask_DispatchInDistrict', county, center, 'DISPATCH', { unitId: department }],
    ['userTask_AcceptCase', county, department, 'ACCEPT', {}],
    ['userTask_HandleCase', county, department, 'HANDLED', {}],
    ['userTask_GiveFeedback', county, department, 'GIVE_FEEDBACK', {}],
    ['userTask_AcceptFeedback', city, command, 'ACCEPT', {}],
    ['userTask_OrderVerification', city, supervision, 'ORDER', {}],
    ['userTask_VerifyHandling', city, supervision, 'PASSED', {}],
    ['userTask_CloseCase', city, supervision, 'CLOSE', {}],
  ] as const
  for (const [elementId, where, unitId, outcome, answers] of path) {
    const { id, role } = await waiting(caseId, elementId)
    const actor = where === county ? county.actor : city.staff.actor
    await where.actAs(actor(role, unitId))((ctx) =>
      completeTask(ctx, { taskId: id, outcome, answers }),
    )
  }
  expect(await city.ended(caseId)).toBe('endEvent_CaseClosed')
  const { caseFile, visits, clocks } = await stored(city, caseId)
  expect(caseFile).toMatchObject({ stage: 'CLOSED', sharedCityId: county.scope.cityId })
  expect(visits.map(({ elementId, unitId }) => [elementId, unitId])).toEqual(
    path.map(([elementId, , unitId]) => [elementId, unitId]),
  )
  expect(clocks.find(({ key }) => key === 'handling')).toMatchObject({
    unitId: department,
    state: 'STOPPED',
  })
  expect(await stored(county, caseId)).toEqual(await stored(city, caseId))
})

async function waiting(caseId: string, elementId: string) {
  const { id } = await city.taskAt(caseId, elementId)
  return city.act(({ db }) => db.task.findUniqueOrThrow({ where: { id } }))
}
