import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closingConditionOf } from '../../../services/cases/closing-condition.ts'
import { explainCase } from '../../../services/cases/explain-case.ts'
import { previewReport } from '../../../services/cases/preview-report.ts'
import { publishManual } from '../../../services/command-manual/publish-manual.ts'
import { fileCaseWorker } from '../../../services/workers/file-case.ts'
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
import { aConfirmedManual } from '../command-manual/manual-in-city.ts'
import { scopedManual } from '../command-manual/scoped-manual.ts'

let city: WorkingCity
beforeAll(async () => {
  city = await aWorkingCity()
  const { id: editionId } = await aConfirmedManual(city.act, {
    ...{ content: scopedManual(), title: '分区分时' },
  })
  const from = new Date('2026-01-01T00:00:00Z')
  city.clock.now = from
  await publishManual({ act: city.act, deploy: async () => {} }, { editionId, from })
})
afterAll(() => city.close())

const nowhere = { longitude: undefined, latitude: undefined }
const filed = async (at: string, place: object = {}) => {
  city.clock.now = new Date(at)
  const caseId = await aReport(city, place)
  await take(city, await reach(city, caseId, 'userTask_FileCase'), 'FILE')
  await proposeAsFiled(city, caseId)
  return caseId
}
const explained = (caseId: string) => city.act((ctx) => explainCase(ctx, { caseId }))

describe('适用范围 a case is answered by the line for its place and its moment, by the city’s clock', () => {
  test.each([
    ['a winter’s day, nobody knows where', '2026-03-02T02:00:00Z', nowhere, 2],
    ['a winter’s day in the district', '2026-03-02T02:00:00Z', {}, 4],
    ['a winter’s night in the street', '2026-03-02T14:30:00Z', {}, 3],
    ['the minute before six in the street', '2026-03-02T21:59:00Z', {}, 3],
    ['six o’clock in the street', '2026-03-02T22:00:00Z', {}, 4],
    ['the last minute of winter', '2026-03-15T15:59:00Z', nowhere, 2],
    ['the minute after it', '2026-03-15T16:00:00Z', nowhere, 1],
    ['a summer’s day, nobody knows where', '2026-07-01T02:00:00Z', nowhere, 1],
  ])('%s', async (_, at, place, line) => {
    const caseId = await filed(at, place)
    const { caseFile } = await stored(city, caseId)
    expect(caseFile).toMatchObject({ conditionNo: 1, proposal: { conditionNo: line } })
    const explanation = await explained(caseId)
    expect(explanation).toMatchObject({ asDecided: true, line: { conditionNo: line } })
  })
})

describe('依据说明 the explanation tells why the other lines did not decide', () => {
  const standings = async (caseId: string) =>
    (await explained(caseId))?.otherLines.map(({ conditionNo, standing }) => [
      conditionNo,
      standing,
    ])

  test('at night in winter', async () => {
    const caseId = await filed('2026-12-01T14:30:00Z')
    expect(await explained(caseId)).toMatchObject({
      ...{ filedOn: '12-01', filedTime: '22:30', conditionNo: 1 },
      line: {
        ...{ conditionNo: 3, exceptionTo: 1, areaName: '南城街道', hours: '22:00~06:00' },
        standing: 'DECIDED',
      },
    })
    expect(await standings(caseId)).toEqual([
      [1, 'OUTRANKED'],
      [2, 'OUTRANKED'],
      [4, 'OUTRANKED'],
      [5, 'OTHER_CONDITION'],
    ])
  })

  test('on a summer’s day, nobody knows where', async () => {
    expect(await standings(await filed('2026-07-01T02:00:00Z', nowhere))).toEqual([
      [2, 'OTHER_SEASON'],
      [3, 'OTHER_AREA'],
      [4, 'OTHER_AREA'],
      [5, 'OTHER_CONDITION'],
    ])
  })

  test('by day in the street', async () => {
    expect(await standings(await filed('2026-07-02T02:00:00Z'))).toContainEqual([3, 'OTHER_HOURS'])
  })
})

test('直接立案 filed without an officer, the engine is told the same facts', async () => {
  city.clock.now = new Date('2026-12-03T14:30:00Z')
  const caseId = await aReport(city, nowhere)
  const job = {
    ...{ engineId: city.engineId, jobKey: '1', jobType: 'file-case', retries: 3, caseId },
    ...{ elementId: 'serviceTask_FileCase', elementInstanceKey: '1', instanceKey: '1' },
    ...{ definitionKey: '1', processId: 'city-case', customHeaders: {} },
    cityCode: city.scope.cityCode,
  }
  const told = await city.act((ctx) => fileCaseWorker.perform(ctx, { caseId }, job))
  expect(told).toMatchObject({ streetId: '', districtId: '', monthDay: 1203, minuteOfDay: 1350 })
})

describe('特例 an exception is no condition of its own', () => {
  test('it is not offered, and no case is filed under it', async () => {
    city.clock.now = new Date('2026-07-03T02:00:00Z')
    const preview = await city.act((ctx) =>
      previewReport(ctx, {
        ...{ classCode: city.staff.classCode, conditionNo: 1, at: city.clock.now },
        point: city.staff.point,
      }),
    )
    expect(preview.conditions.map(({ conditionNo }) => conditionNo)).toEqual([1, 5])
    expect(preview.entry?.conditionNo).toBe(4)
    const caseId = await aReport(city)
    const task = await reach(city, caseId, 'userTask_FileCase')
    const answers = { conditionNo: 2 }
    expect(await refusalOf(take(city, task, { outcome: 'FILE', answers }))).toBe(
      'CONDITION_UNKNOWN',
    )
  })

  test('结案条件 the line that decided says what closing asks for', async () => {
    const caseId = await filed('2026-12-02T02:00:00Z', nowhere)
    const { caseFile } = await stored(city, caseId)
    expect(await city.act(({ db }) => closingConditionOf(db, caseFile))).toBe('除冰后恢复')
    const undecided = { ...caseFile, manualEntryId: null }
    expect(await city.act(({ db }) => closingConditionOf(db, undecided))).toBe('恢复')
  })
})
