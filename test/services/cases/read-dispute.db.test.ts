import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  refusalsOf,
  rulingsOf,
  similarHandled,
  similarRulings,
} from '../../../services/cases/read-dispute.ts'
import {
  aCaseAt,
  aClosedCase,
  aWorkingCity,
  reach,
  take,
  unitNamed,
  type WorkingCity,
} from '../../support/working-city.ts'

let city: WorkingCity
let otherId: string
beforeAll(async () => {
  city = await aWorkingCity()
  otherId = await unitNamed(city, '市政公用服务中心')
})
afterAll(() => city.close())

const comment = '管线不归本单位'
const grounds = '权属登记指向市政公用服务中心'
async function aRuledCase() {
  const { caseId, task, unitId } = await aCaseAt(city, 'userTask_AcceptCase')
  await take(city, task, { outcome: 'REFUSE', comment, answers: { proposedUnitId: otherId } })
  const dispute = await reach(city, caseId, 'userTask_RuleDispute')
  await take(city, dispute, { outcome: 'RULE', answers: { unitId: otherId, grounds } })
  return { caseId, unitId }
}
const known = (caseId: string) =>
  city.act(({ db }) => db.case.findUniqueOrThrow({ where: { id: caseId } }))

describe('争议材料 what whoever rules is told', () => {
  test('who refused the case, with which words, and whom they hold to be responsible', async () => {
    const { caseId, unitId } = await aRuledCase()
    const refusals = await city.act(({ db }) => refusalsOf(db, { caseId }))
    expect(refusals).toMatchObject([
      { unit: { id: unitId }, words: comment, proposed: { id: otherId }, at: city.clock.now },
    ])
  })

  test('a proposal that is no unit is none', async () => {
    const { caseId, task } = await aCaseAt(city, 'userTask_AcceptCase')
    await take(city, task, { outcome: 'REFUSE', comment, answers: { proposedUnitId: '别家' } })
    const refusals = await city.act(({ db }) => refusalsOf(db, { caseId }))
    expect(refusals).toMatchObject([{ words: comment, proposed: null }])
  })

  test('how this case was ruled, by whom and on which grounds', async () => {
    const { caseId } = await aRuledCase()
    expect(await city.act(({ db }) => rulingsOf(db, { caseId }))).toMatchObject([
      { unit: { id: otherId }, grounds, ruledBy: { name: 'DISPATCHER' } },
    ])
  })

  test('同类裁定 how other cases of its class in its street were ruled, and in no other one', async () => {
    const { caseId: earlierId } = await aRuledCase()
    const { caseId } = await aCaseAt(city, 'userTask_AcceptCase')
    const told = await known(caseId)
    const similar = await city.act(({ db }) => similarRulings(db, told))
    expect(similar.map((ruling) => ruling.case.id)).toContain(earlierId)
    expect(similar.map((ruling) => ruling.case.id)).not.toContain(caseId)
    const elsewhere = { ...told, streetId: otherId }
    expect(await city.act(({ db }) => similarRulings(db, elsewhere))).toEqual([])
  })

  test('同类处置 who has handled such cases within a year', async () => {
    const closedId = await aClosedCase(city)
    const { responsibleUnitId } = await known(closedId)
    const told = await known((await aCaseAt(city, 'userTask_AcceptCase')).caseId)
    const at = city.clock.now
    const handled = await city.act(({ db }) => similarHandled(db, { ...told, at }))
    expect(handled).toMatchObject([{ unit: { id: responsibleUnitId }, cases: 1 }])
    const later = new Date(at.getTime() + 400 * 24 * 3_600_000)
    expect(await city.act(({ db }) => similarHandled(db, { ...told, at: later }))).toEqual([])
  })
})
