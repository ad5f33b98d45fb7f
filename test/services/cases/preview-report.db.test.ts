import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { previewReport } from '../../../services/cases/preview-report.ts'
import { aCity } from '../../support/city.ts'
import { refusalOf } from '../../support/code-of.ts'
import {
  aCaseAt,
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

type Asked = Parameters<typeof previewReport>[1]
const preview = (given: Partial<Asked> = {}, act = city.act) =>
  act((ctx) =>
    previewReport(ctx, {
      classCode: city.staff.classCode,
      conditionNo: 1,
      point: city.staff.point,
      at: city.clock.now,
      ...given,
    }),
  )

describe('上报预览 before a report is saved', () => {
  test('shows the conditions, the units and the grid of the point', async () => {
    const { className, filingCondition, closingCondition, proposal, grid } = await preview()
    expect([className, filingCondition, closingCondition]).toEqual(['雨水井盖', '缺失', '恢复'])
    expect(proposal.units.map(({ unitName }) => unitName)).toEqual(['市排水服务中心'])
    expect(grid).toEqual({ code: '140802001001001', name: '一号网格' })
  })

  test('finds the street of the place where the manual names only a rule', async () => {
    const { proposal } = await preview({ conditionNo: 3 })
    expect(proposal.units.map(({ unitName }) => unitName)).toEqual(['南城街道'])
    const nowhere = await preview({ conditionNo: 3, point: null })
    expect(nowhere.proposal.units.map(({ unitName }) => unitName)).toEqual(['兜底单位'])
    expect(nowhere.grid).toBeNull()
  })

  test.each([1, 2, 3])('promises for condition %d what the case then gets', async (conditionNo) => {
    const promised = await preview({ conditionNo })
    const caseId = await aReport(city, { conditionNo })
    await take(city, await reach(city, caseId, 'userTask_FileCase'), 'FILE')
    await propose(city, caseId, conditionNo)
    const { caseFile } = await stored(city, caseId)
    expect(caseFile.proposal).toEqual(promised.proposal)
  })

  test('promises the date at which handling is due once it is dispatched', async () => {
    const { caseId } = await aCaseAt(city, 'userTask_AcceptCase')
    const { clocks } = await stored(city, caseId)
    const handling = clocks.find(({ key }) => key === 'handling')
    expect((await preview()).dueAt).toEqual(handling?.dueAt)
    const later = new Date(city.clock.now.getTime() + 3_600_000)
    expect((await preview({ at: later })).dueAt.getTime()).toBe(
      (handling?.dueAt.getTime() ?? 0) + 3_600_000,
    )
  })

  test('is refused for a class, condition or place that nobody knows, and without a manual', async () => {
    expect(await refusalOf(preview({ classCode: '9999' }))).toBe('CLASS_UNKNOWN')
    expect(await refusalOf(preview({ conditionNo: 9 }))).toBe('CONDITION_UNKNOWN')
    const before = new Date('2020-01-01T00:00:00Z')
    expect(await refusalOf(preview({ at: before }))).toBe('NO_MANUAL_IN_FORCE')
    const outside = { longitude: 1, latitude: 1 }
    expect(await refusalOf(preview({ point: outside }))).toBe('INVALID_INPUT')
  })

  test('shows nothing of another city’s manual', async () => {
    const stranger = await aCity({ database: city.testDatabase, clock: city.clock })
    expect(await refusalOf(preview({}, stranger.act))).toBe('CLASS_UNKNOWN')
    await stranger.close()
  })
})
