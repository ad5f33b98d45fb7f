import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AreaClass } from '../../../prisma/generated/enums.ts'
import { caseVariables } from '../../../services/cases/case-variables.ts'
import { explainCase } from '../../../services/cases/explain-case.ts'
import { previewReport } from '../../../services/cases/preview-report.ts'
import { publishManual } from '../../../services/command-manual/publish-manual.ts'
import { refusalOf } from '../../support/code-of.ts'
import {
  aReport,
  aWorkingCity,
  proposeAsFiled,
  reach,
  stored,
  take,
  type WorkingCity,
} from '../../support/working-city.ts'
import { gradedManual } from '../command-manual/graded-manual.ts'
import { aConfirmedManual } from '../command-manual/manual-in-city.ts'

let city: WorkingCity
beforeAll(async () => {
  city = await aWorkingCity()
  const { id: editionId } = await aConfirmedManual(city.act, {
    ...{ content: gradedManual(), title: '分类分级' },
  })
  const from = new Date('2026-01-01T00:00:00Z')
  city.clock.now = from
  const reason = '区域类别随后划定'
  await publishManual({ act: city.act, deploy: async () => {} }, { editionId, from, reason })
  city.clock.now = new Date('2026-03-02T02:00:00Z')
})
afterAll(() => city.close())

const nowhere = { longitude: undefined, latitude: undefined }
type Classes = { readonly grid: AreaClass | null; readonly street: AreaClass | null }
const classed = ({ grid, street }: Classes) =>
  city.act(async ({ db }) => {
    await db.unitGrid.updateMany({ data: { areaClass: grid } })
    await db.organizationUnit.updateMany({
      where: { kind: 'STREET' },
      data: { areaClass: street },
    })
  })
const filed = async (grade: string | null, place: object = {}) => {
  const caseId = await aReport(city, place)
  const answers = grade === null ? {} : { grade }
  await take(city, await reach(city, caseId, 'userTask_FileCase'), { outcome: 'FILE', answers })
  await proposeAsFiled(city, caseId)
  return caseId
}
const explained = (caseId: string) => city.act((ctx) => explainCase(ctx, { caseId }))

describe('区域类别、案件等级 a case is answered by the line for its grade and the class of its place', () => {
  test.each([
    ['ordinary, a place without a class', null, { grid: null, street: null }, {}, 1],
    ['ordinary, its grid of the first class', null, { grid: 'FIRST', street: 'THIRD' }, {}, 2],
    ['ordinary, its street of the third class', null, { grid: null, street: 'THIRD' }, {}, 5],
    ['ordinary, of a class without a line', null, { grid: 'FOURTH', street: 'FIRST' }, {}, 1],
    ['severe, a place without a class', 'SEVERE', { grid: null, street: null }, {}, 3],
    ['severe, of the first class', 'SEVERE', { grid: 'FIRST', street: null }, {}, 4],
    ['severe, of the third class', 'SEVERE', { grid: 'THIRD', street: null }, {}, 5],
    ['major, nobody knows where', 'MAJOR', { grid: 'FIRST', street: 'FIRST' }, nowhere, 1],
  ] as const)('%s', async (_, grade, classes, place, line) => {
    await classed(classes)
    const caseId = await filed(grade, place)
    const { caseFile } = await stored(city, caseId)
    expect(caseFile).toMatchObject({
      ...{ conditionNo: 1, grade: grade ?? 'ORDINARY' },
      proposal: { conditionNo: line },
    })
    expect(await explained(caseId)).toMatchObject({ asDecided: true, line: { conditionNo: line } })
  })

  test('不按不存在的等级立案 a grade that is none is refused, and nothing is filed', async () => {
    const caseId = await aReport(city)
    const task = await reach(city, caseId, 'userTask_FileCase')
    const ending = { outcome: 'FILE', answers: { grade: 'HUGE' } }
    expect(await refusalOf(take(city, task, ending))).toBe('INVALID_INPUT')
    expect((await stored(city, caseId)).caseFile).toMatchObject({
      stage: 'REPORTED',
      filedAt: null,
    })
  })
})

describe('依据说明 what a case was filed with stays, whatever becomes of its place', () => {
  test('another class of its grid changes nothing for it: facts, lines and why they lost', async () => {
    await classed({ grid: 'FIRST', street: null })
    const caseId = await filed('SEVERE')
    await classed({ grid: 'THIRD', street: 'THIRD' })
    expect(await explained(caseId)).toMatchObject({
      ...{ asDecided: true, areaClass: 'FIRST', grade: 'SEVERE' },
      line: { conditionNo: 4, limitValue: 0.5, limitUnit: 'URGENT_HOUR', standing: 'DECIDED' },
      otherLines: [
        { conditionNo: 1, standing: 'OUTRANKED' },
        { conditionNo: 2, standing: 'OUTRANKED' },
        { conditionNo: 3, standing: 'OUTRANKED' },
        { conditionNo: 5, standing: 'OTHER_AREA_CLASS' },
      ],
    })
    const { caseFile } = await stored(city, caseId)
    const variables = await city.act((ctx) => caseVariables(ctx, caseFile))
    expect(variables).toMatchObject({ areaClass: 'FIRST', grade: 'SEVERE' })
  })

  test('a line of another grade says so', async () => {
    await classed({ grid: null, street: null })
    const { otherLines = [] } = (await explained(await filed('MAJOR'))) ?? {}
    expect(otherLines.map(({ conditionNo, standing }) => [conditionNo, standing])).toEqual([
      [2, 'OTHER_AREA_CLASS'],
      [3, 'OTHER_GRADE'],
      [4, 'OTHER_AREA_CLASS'],
      [5, 'OTHER_AREA_CLASS'],
    ])
  })
})

test('上报预览 tells limit and unit for the grade that is asked about', async () => {
  await classed({ grid: 'FIRST', street: null })
  const promised = (grade: 'ORDINARY' | 'SEVERE') =>
    city.act((ctx) =>
      previewReport(ctx, {
        ...{ classCode: city.staff.classCode, conditionNo: 1, at: city.clock.now },
        ...{ point: city.staff.point, grade },
      }),
    )
  expect((await promised('ORDINARY')).proposal).toMatchObject({ limitValue: 2 })
  const { proposal, conditions } = await promised('SEVERE')
  expect(proposal).toMatchObject({ limitValue: 0.5, limitUnit: 'URGENT_HOUR' })
  expect(conditions.map(({ conditionNo }) => conditionNo)).toEqual([1])
})
