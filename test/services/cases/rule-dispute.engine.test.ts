import { afterAll, beforeAll, expect, test } from 'vitest'
import { completeTask } from '../../../services/cases/complete-task.ts'
import { reportCase } from '../../../services/cases/report-case.ts'
import { aRunningCity, type RunningCity } from '../../support/running-city.ts'
import { stored, unitNamed } from '../../support/working-city.ts'

const minute = 60_000
let city: RunningCity
let drainage: string
let utilities: string
beforeAll(async () => {
  city = await aRunningCity()
  drainage = await unitNamed(city, '市排水服务中心')
  utilities = await unitNamed(city, '市政公用服务中心')
})
afterAll(() => city?.close())

type Step = readonly [elementId: string, outcome: string, answers?: object, comment?: string]
const refused: Step = ['userTask_AcceptCase', 'REFUSE', {}, '不属本单位职责']
const sentTo = (unitId: string): Step => ['userTask_DispatchCase', 'DISPATCH', { unitId }]
const ruled = (unitId: string): Step => [
  ...(['userTask_RuleDispute', 'RULE'] as const),
  { unitId, grounds: '井盖由该单位设置' },
]
const handled: readonly Step[] = [
  ['userTask_AcceptCase', 'ACCEPT'],
  ['userTask_HandleCase', 'HANDLED'],
  ['userTask_GiveFeedback', 'GIVE_FEEDBACK'],
  ['userTask_AcceptFeedback', 'ACCEPT'],
  ['userTask_OrderVerification', 'ORDER'],
]
const closed: readonly Step[] = [
  ['userTask_VerifyHandling', 'PASSED'],
  ['userTask_CloseCase', 'CLOSE'],
]

async function aCase() {
  const { caseId } = await city.actAs(city.staff.actor('COLLECTOR', null))((ctx) =>
    reportCase(ctx, {
      ...{ source: 'COLLECTOR', classCode: city.staff.classCode, conditionNo: 1 },
      ...{ description: '雨水井盖缺失', address: '南城街道一号', ...city.staff.point },
    }),
  )
  await take(caseId, [['userTask_FileCase', 'FILE', { conditionNo: 1 }]])
  return caseId
}
async function take(caseId: string, steps: readonly Step[]) {
  for (const [elementId, outcome, answers = {}, comment = null] of steps) {
    const { id } = await city.taskAt(caseId, elementId)
    const { role, unitId } = await city.act(({ db }) =>
      db.task.findUniqueOrThrow({ where: { id } }),
    )
    await city.actAs(city.staff.actor(role, unitId))((ctx) =>
      completeTask(ctx, { taskId: id, outcome, answers: { ...answers }, comment }),
    )
  }
}
const kindsOf = async (caseId: string, unitId: string) => {
  const { clocks, entries } = await stored(city, caseId)
  const clock = clocks.find((one) => one.key === 'handling' && one.unitId === unitId)
  const its = entries.filter(({ clockId }) => clockId === clock?.id)
  return its.map(({ kind }) => kind)
}
/** Minutes from the start of a unit's clock of two hours, day and night, to its due date. */
const dueAfter = async (caseId: string, unitId: string) => {
  const { clocks } = await stored(city, caseId)
  const clock = clocks.find((one) => one.key === 'handling' && one.unitId === unitId)
  return ((clock?.dueAt.getTime() ?? 0) - (clock?.startedAt.getTime() ?? 0)) / minute
}
/** Give or take the minutes that the steps themselves take. */
const give = -1
const upheld = ['STARTED', 'STOPPED', 'RETURN_UPHELD']

test('责任争议 the second refusal goes to the command center, and whom it rules responsible handles the case to its closing', async () => {
  const caseId = await aCase()
  await take(caseId, [sentTo(drainage)])
  await city.passTime(30 * minute)
  await take(caseId, [refused, sentTo(utilities), refused])
  // in dispute: nobody's time
  await city.taskAt(caseId, 'userTask_RuleDispute')
  await city.passTime(60 * minute)
  await take(caseId, [ruled(drainage)])
  await city.taskAt(caseId, 'userTask_AcceptCase')
  expect(await kindsOf(caseId, utilities)).toEqual(upheld)
  expect(await kindsOf(caseId, drainage)).toEqual([...upheld, 'RETURN_OVERRULED', 'RESUMED'])
  // two hours of its own, and the hour in dispute; the half hour before its refusal is used
  expect(await dueAfter(caseId, drainage)).toBeCloseTo(2 * 60 + 60, give)
  await take(caseId, [...handled, ...closed])
  expect(await city.ended(caseId)).toBe('endEvent_CaseClosed')
})

test('退回成立 the time of a unit that rightly refused is excused: should it get the case again, it has the whole limit', async () => {
  const caseId = await aCase()
  await take(caseId, [sentTo(drainage)])
  await city.passTime(30 * minute)
  await take(caseId, [refused, sentTo(utilities), ...handled])
  await take(caseId, [['userTask_VerifyHandling', 'FAILED', {}, '盖板仍松动'], sentTo(drainage)])
  await city.taskAt(caseId, 'userTask_AcceptCase')
  expect(await kindsOf(caseId, drainage)).toEqual([...upheld, 'RESUMED'])
  expect(await dueAfter(caseId, drainage)).toBeCloseTo(2 * 60 + 30, give)
  // it goes round in circles: the unit has refused it before
  await take(caseId, [refused])
  await city.taskAt(caseId, 'userTask_RuleDispute')
})
