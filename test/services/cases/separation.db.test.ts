import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { completeTask } from '../../../services/cases/complete-task.ts'
import { nextTask } from '../../../services/cases/next-task.ts'
import type { Actor } from '../../../services/ctx.ts'
import { refusalOf } from '../../support/code-of.ts'
import {
  aCaseAt,
  aWorkingCity,
  stored,
  take,
  type WorkingCity,
} from '../../support/working-city.ts'

let city: WorkingCity
beforeAll(async () => {
  city = await aWorkingCity()
})
afterAll(() => city.close())

const allow = (sameBodyVerification: boolean) =>
  city.act(({ db, city: { cityId } }) =>
    db.city.update({ where: { id: cityId }, data: { sameBodyVerification } }),
  )
type Also = {
  readonly handler?: boolean
  readonly department?: boolean
  readonly command?: boolean
}

/** Verification by the beat's collector, who is also what the test says. */
async function verified({ handler, department, command }: Also) {
  const { caseId, task, unitId } = await aCaseAt(city, 'userTask_VerifyHandling')
  const { staff } = city
  const { visits } = await stored(city, caseId)
  const commandCenter = visits.find(({ role }) => role === 'DISPATCHER')?.unitId ?? null
  const collector = staff.actor('COLLECTOR', task.unitId)
  const actor: Actor = {
    ...collector,
    roles: [
      ...collector.roles,
      ...(department ? [{ role: 'HANDLER' as const, unitId }] : []),
      ...(command ? [{ role: 'DISPATCHER' as const, unitId: commandCenter }] : []),
    ],
  }
  if (handler) await handledBy(caseId, collector.id)
  const { taskId: served } = await city.actAs(actor)((ctx) => nextTask(ctx, { filter: { caseId } }))
  const code = await refusalOf(
    city.actAs(actor)((ctx) => completeTask(ctx, { taskId: task.id, outcome: 'PASSED' })),
  )
  const after = await stored(city, caseId)
  return {
    ...{ code, served: served === task.id },
    marked: after.caseFile.separationExcepted,
    visit: after.visits.find(({ taskId }) => taskId === task.id)?.excepted,
    audited: after.audit
      .filter(({ subjectId, action }) => subjectId === task.id && action === 'completeTask')
      .map(({ details }) => details),
  }
}

const handledBy = (caseId: string, personId: string | null) =>
  city.act(({ db }) =>
    db.stepVisit.updateMany({ where: { caseId, role: 'HANDLER' }, data: { personId } }),
  )

const refused = {
  code: 'SEPARATION_OF_DUTIES',
  served: false,
  marked: false,
  visit: false,
  audited: [],
}
const told = (excepted: boolean) => ({
  ...{ code: 'done', served: true },
  marked: excepted,
  visit: excepted,
  audited: [{ elementId: 'userTask_VerifyHandling', outcome: 'PASSED', excepted }],
})

describe('监督、指挥分离 where the city excepts nothing', () => {
  test.each([
    ['somebody of the supervision center', {}, told(false)],
    ['who handled the case himself', { handler: true }, refused],
    ['a colleague of the department that handled it', { department: true }, refused],
    ['a colleague of the center that dispatched it', { command: true }, refused],
  ])('verification by %s', async (_who, also, expected) => {
    await allow(false)
    expect(await verified(also)).toEqual(expected)
  })
})

describe('联合中心 where the city excepts the shifts of one joint center', () => {
  test.each([
    ['somebody of the supervision center is nothing special', {}, told(false)],
    ['who handled the case himself stays refused', { handler: true }, refused],
    ['a colleague of the department is marked and audited', { department: true }, told(true)],
    ['a colleague of the command center is marked and audited', { command: true }, told(true)],
  ])('%s', async (_who, also, expected) => {
    await allow(true)
    expect(await verified(also)).toEqual(expected)
  })
})

test('结案 who handled a case does not close it either', async () => {
  await allow(true)
  const { caseId, task } = await aCaseAt(city, 'userTask_CloseCase')
  await handledBy(caseId, city.staff.actor('SHIFT_LEADER', null).id)
  expect(await refusalOf(take(city, task, 'CLOSE'))).toBe('SEPARATION_OF_DUTIES')
  expect((await stored(city, caseId)).caseFile.stage).toBe('HANDLED')
})
