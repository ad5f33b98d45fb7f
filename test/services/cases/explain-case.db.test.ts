import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { explainCase } from '../../../services/cases/explain-case.ts'
import { refusalOf } from '../../support/code-of.ts'
import {
  aReport,
  aWorkingCity,
  propose,
  reach,
  stored,
  take,
  type WorkingCity,
} from '../../support/working-city.ts'

let city: WorkingCity
beforeAll(async () => {
  city = await aWorkingCity()
})
afterAll(() => city.close())

const explained = (caseId: string) => city.act((ctx) => explainCase(ctx, { caseId }))
const filed = async (conditionNo: number) => {
  const caseId = await aReport(city, { conditionNo })
  await take(city, await reach(city, caseId, 'userTask_FileCase'), 'FILE')
  await propose(city, caseId, conditionNo)
  return caseId
}

describe('依据说明 why a case went where it went', () => {
  test.each([1, 2, 3])('condition %d: made anew it is what was decided', async (conditionNo) => {
    const caseId = await filed(conditionNo)
    const explanation = await explained(caseId)
    const { caseFile } = await stored(city, caseId)
    expect(explanation).toMatchObject({ asDecided: true, answer: caseFile.proposal })
    expect(explanation?.line?.conditionNo).toBe(conditionNo)
    expect(explanation?.otherLines.map((line) => line.conditionNo)).toEqual(
      [1, 2, 3].filter((other) => other !== conditionNo),
    )
    expect(explanation).toMatchObject({ streetName: '南城街道', districtName: '南城区' })
  })

  test('names what the line wants as evidence, and what it rests on', async () => {
    const caseId = await filed(1)
    const law = { kind: 'LAW', title: '《城市道路管理条例》', reference: '第二十三条' } as const
    const flags = { urgent: true, selfHandling: false }
    const ways = { dispatch: 'PROPOSED', verification: 'NONE' } as const
    const said = { evidenceRequired: '处置前后照片各一张', legalBases: [law], ...ways, ...flags }
    await city.act(({ db }) => db.manualEntry.updateMany({ where: { conditionNo: 1 }, data: said }))
    const explanation = await explained(caseId)
    expect(explanation).toMatchObject({ asDecided: true, line: said })
    expect(explanation?.otherLines[0]).toMatchObject({
      ...{ evidenceRequired: '', legalBases: [], dispatch: 'BY_CITY' },
    })
  })

  test('says so where a unit was closed since', async () => {
    const caseId = await filed(3)
    const close = (active: boolean) =>
      city.act(({ db }) =>
        db.organizationUnit.updateMany({ where: { name: '南城街道' }, data: { active } }),
      )
    await close(false)
    expect(await explained(caseId)).toMatchObject({
      asDecided: false,
      answer: { passed: [{ phrase: '所属街办', reasonKey: 'CLOSED' }] },
    })
    await close(true)
  })

  test('there is none before the case is filed, and none of a case that is not there', async () => {
    expect(await explained(await aReport(city))).toBeNull()
    expect(await refusalOf(explained(city.scope.cityId))).toBe('NOT_FOUND')
  })
})
