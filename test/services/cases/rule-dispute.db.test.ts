import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { completeTask } from '../../../services/cases/complete-task.ts'
import { ruleDispute } from '../../../services/cases/rule-dispute.ts'
import { unitChoices } from '../../../services/cases/unit-choices.ts'
import { miscountedCases } from '../../../services/deadlines/count-again.ts'
import { aCity } from '../../support/city.ts'
import { refusalOf } from '../../support/code-of.ts'
import {
  aCaseAt,
  aWorkingCity,
  reach,
  stored,
  take,
  unitNamed,
  type WorkingCity,
} from '../../support/working-city.ts'
import { local } from '../deadlines/a-calendar.ts'

let city: WorkingCity
let otherId: string
beforeAll(async () => {
  city = await aWorkingCity()
  otherId = await unitNamed(city, '市政公用服务中心')
})
afterAll(() => city.close())

const at = (time: string) => {
  city.clock.now = local(time)
}
const refuse = async (caseId: string) =>
  take(city, await reach(city, caseId, 'userTask_AcceptCase'), {
    outcome: 'REFUSE',
    comment: '不属本单位职责',
  })
async function dispatch(caseId: string, unitId: string) {
  const task = await reach(city, caseId, 'userTask_DispatchCase')
  await take(city, task, { outcome: 'DISPATCH', answers: { unitId } })
}
/** A case that a unit was sent on Monday at nine, with two hours day and night, and that two units have refused by eleven. */
async function aDisputedCase() {
  at('2026-03-02 Mon 09:00')
  const { caseId, task, unitId } = await aCaseAt(city, 'userTask_AcceptCase')
  at('2026-03-02 09:30')
  await take(city, task, { outcome: 'REFUSE', comment: '管线不归本单位' })
  at('2026-03-02 10:00')
  await dispatch(caseId, otherId)
  at('2026-03-02 11:00')
  await refuse(caseId)
  at('2026-03-02 14:00')
  const dispute = await reach(city, caseId, 'userTask_RuleDispute')
  return { caseId, unitId, dispute }
}
const grounds = '指挥手册与权属登记均指向排水单位'
const rule = (task: Parameters<typeof take>[1], unitId: string) =>
  take(city, task, { outcome: 'RULE', answers: { unitId, grounds } })
const handlingOf = async (caseId: string, unitId: string) => {
  const { clocks, entries } = await stored(city, caseId)
  const clock = clocks.find((one) => one.key === 'handling' && one.unitId === unitId)
  const its = entries.filter(({ clockId }) => clockId === clock?.id)
  return { state: clock?.state, dueAt: clock?.dueAt, kinds: its.map(({ kind }) => kind) }
}
const rulingsOf = (caseId: string) =>
  city.act(({ db }) => db.ruling.findMany({ where: { caseId } }))

describe('裁定 the command center rules who is responsible', () => {
  test('the ruling says whom, why, who ruled, and which refusals it answers; the case is with that unit', async () => {
    const { caseId, unitId, dispute } = await aDisputedCase()
    await rule(dispute, unitId)
    const { caseFile, visits, audit } = await stored(city, caseId)
    const refusals = visits.filter(({ outcome }) => outcome === 'REFUSE').map(({ id }) => id)
    expect(caseFile.responsibleUnitId).toBe(unitId)
    expect(await rulingsOf(caseId)).toMatchObject([
      {
        ...{ unitId, grounds, taskId: dispute.id, refusalIds: refusals },
        ...{ ruledAt: city.clock.now, ruledById: city.staff.actor('DISPATCHER', null).id },
      },
    ])
    expect(audit.find(({ action }) => action === 'ruleDispute')?.details).toEqual({
      ...{ unitId, refusals: 2 },
    })
  })

  test('the units concerned hear of it, and whoever regulates one of them', async () => {
    const regulatorId = await unitNamed(city, '兜底单位')
    await city.act(({ db }) =>
      db.organizationUnit.update({ where: { id: otherId }, data: { regulatorId } }),
    )
    const { caseId, unitId, dispute } = await aDisputedCase()
    await rule(dispute, unitId)
    const told = await city.act(({ db }) =>
      db.notice.findMany({ where: { caseId, kind: 'RESPONSIBILITY_RULED' } }),
    )
    expect(new Set(told.map((one) => one.unitId))).toEqual(new Set([unitId, otherId, regulatorId]))
    expect(told).toHaveLength(3)
  })

  test('whom it names may not refuse the case any more, and is told to accept it', async () => {
    const { caseId, unitId, dispute } = await aDisputedCase()
    await rule(dispute, unitId)
    expect(await refusalOf(refuse(caseId))).toBe('RULED_RESPONSIBLE')
    const { tasks } = await stored(city, caseId)
    const open = tasks.find(({ status }) => status === 'OPEN')
    expect(open).toMatchObject({ elementId: 'userTask_AcceptCase', unitId })
  })

  test('a ruling says on which grounds, and names a unit that handles cases', async () => {
    const { caseId, unitId, dispute } = await aDisputedCase()
    const silent = { outcome: 'RULE', answers: { unitId, grounds: '  ' } }
    expect(await refusalOf(take(city, dispute, silent))).toBe('INVALID_INPUT')
    const center = await unitNamed(city, '监督中心')
    expect(await refusalOf(rule(dispute, center))).toBe('UNIT_NOT_ELIGIBLE')
    expect(await rulingsOf(caseId)).toEqual([])
  })

  test('it may name every unit that cases may be sent to', async () => {
    const { dispute } = await aDisputedCase()
    const choices = await city.act((ctx) => unitChoices(ctx, { taskId: dispute.id }))
    expect(choices.map(({ unit }) => unit.id)).toContain(otherId)
    expect(choices.map(({ unit }) => unit.kind)).not.toContain('COMMAND_CENTER')
  })
})

describe('裁定权 who rules, and how often', () => {
  test('only the command center rules', async () => {
    const { unitId, dispute } = await aDisputedCase()
    const officer = city.staff.actor('DEPARTMENT_OFFICER', unitId)
    const tried = city.actAs(officer)((ctx) =>
      completeTask(ctx, { taskId: dispute.id, outcome: 'RULE', answers: { unitId, grounds } }),
    )
    expect(await refusalOf(tried)).toBe('FORBIDDEN')
  })

  test('of two who rule at once only the first does', async () => {
    const { caseId, unitId, dispute } = await aDisputedCase()
    await rule(dispute, unitId)
    expect(await refusalOf(rule(dispute, otherId))).toBe('TASK_CLOSED')
    expect(await rulingsOf(caseId)).toMatchObject([{ unitId }])
  })

  test('a step rules once, whatever comes twice', async () => {
    const { caseId, unitId, dispute } = await aDisputedCase()
    await rule(dispute, unitId)
    const again = city.act(async (ctx) => {
      const caseFile = await ctx.db.case.findUniqueOrThrow({ where: { id: caseId } })
      await ruleDispute(ctx, { taskId: dispute.id, caseFile, unitId, grounds })
    })
    await expect(again).rejects.toThrow()
    expect(await rulingsOf(caseId)).toHaveLength(1)
  })

  test('another city neither sees nor rules it', async () => {
    const { caseId, unitId, dispute } = await aDisputedCase()
    const another = await aCity({ database: city.testDatabase })
    const dispatcher = city.staff.actor('DISPATCHER', null)
    const tried = another.actAs(dispatcher)((ctx) =>
      completeTask(ctx, { taskId: dispute.id, outcome: 'RULE', answers: { unitId, grounds } }),
    )
    expect(await refusalOf(tried)).toBe('NOT_FOUND')
    await rule(dispute, unitId)
    const seen = another.act(({ db }) => db.ruling.findMany({ where: { caseId } }))
    expect(await seen).toEqual([])
    await another.close()
  })
})

describe('争议用时 whom the time of a dispute counts against', () => {
  test('a unit that refused and is found responsible keeps what it had used, though its return was upheld once', async () => {
    const { caseId, unitId, dispute } = await aDisputedCase()
    expect((await handlingOf(caseId, unitId)).kinds).toEqual([
      ...['STARTED', 'STOPPED', 'RETURN_UPHELD'],
    ])
    await rule(dispute, unitId)
    expect(await handlingOf(caseId, unitId)).toEqual({
      ...{ state: 'RUNNING', dueAt: local('2026-03-02 15:30') },
      kinds: ['STARTED', 'STOPPED', 'RETURN_UPHELD', 'RETURN_OVERRULED', 'RESUMED'],
    })
    expect(await city.act((ctx) => miscountedCases(ctx, [caseId]))).toEqual([])
  })

  test('units whose refusals the ruling upholds are excused, and the time in dispute counts for nobody', async () => {
    const { caseId, unitId, dispute } = await aDisputedCase()
    const thirdId = await unitNamed(city, '南城街道')
    await rule(dispute, thirdId)
    const upheld = ['STARTED', 'STOPPED', 'RETURN_UPHELD']
    expect((await handlingOf(caseId, unitId)).kinds).toEqual(upheld)
    expect((await handlingOf(caseId, otherId)).kinds).toEqual(upheld)
    expect(await handlingOf(caseId, thirdId)).toEqual({
      ...{ state: 'RUNNING', dueAt: local('2026-03-02 16:00'), kinds: ['STARTED'] },
    })
  })
})
