import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { draftRuling } from '../../../services/manual-drafts/draft-ruling.ts'
import { refusalOf } from '../../support/code-of.ts'
import {
  aCaseAt,
  aWorkingCity,
  reach,
  take,
  unitNamed,
  type WorkingCity,
} from '../../support/working-city.ts'

let city: WorkingCity
let ruledId: string
beforeAll(async () => {
  city = await aWorkingCity()
  ruledId = await unitNamed(city, '市政公用服务中心')
})
afterAll(() => city.close())

async function aRuledCase() {
  const { caseId, task } = await aCaseAt(city, 'userTask_AcceptCase')
  await take(city, task, { outcome: 'REFUSE', comment: '管线不归本单位' })
  const dispute = await reach(city, caseId, 'userTask_RuleDispute')
  const answers = { unitId: ruledId, grounds: '权属登记在该单位名下' }
  await take(city, dispute, { outcome: 'RULE', answers })
  return caseId
}
const drafts = () => city.act(({ db }) => db.manualEdition.findMany({ where: { status: 'DRAFT' } }))

describe('裁定入手册 what was ruled becomes a line of a draft', () => {
  test('an exception to the line of the condition, for the street of the case, that names the unit and says all else the same', async () => {
    const caseId = await aRuledCase()
    const { editionId, entryId } = await city.act((ctx) => draftRuling(ctx, { caseId }))
    const lines = await city.act(({ db }) =>
      db.manualEntry.findMany({ where: { editionId }, include: { rules: true } }),
    )
    const base = lines.find(({ conditionNo }) => conditionNo === 1)
    const { streetId } = await city.act(({ db }) =>
      db.case.findUniqueOrThrow({ where: { id: caseId } }),
    )
    expect(lines.find(({ id }) => id === entryId)).toMatchObject({
      ...{ classCode: base?.classCode, exceptionTo: 1, areaUnitId: streetId },
      ...{ limitValue: base?.limitValue, limitUnit: base?.limitUnit },
      ...{ filingCondition: base?.filingCondition, dispatch: base?.dispatch },
      rules: [{ kind: 'NAMED_UNIT', unitId: ruledId }],
    })
  })

  test('a second time, and for another case of the same kind, the line is found again in the same draft', async () => {
    const caseId = await aRuledCase()
    const first = await city.act((ctx) => draftRuling(ctx, { caseId }))
    expect(await city.act((ctx) => draftRuling(ctx, { caseId }))).toEqual(first)
    expect(await drafts()).toHaveLength(1)
  })

  test('of a case that nobody has ruled on there is none', async () => {
    const { caseId } = await aCaseAt(city, 'userTask_AcceptCase')
    const tried = city.act((ctx) => draftRuling(ctx, { caseId }))
    expect(await refusalOf(tried)).toBe('NOT_FOUND')
  })
})
