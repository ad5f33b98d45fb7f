import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assignRole } from '../../../services/accounts/assign-role.ts'
import { savePerson } from '../../../services/accounts/save-person.ts'
import { importResponsibilityGrids } from '../../../services/organizations/import-responsibility-grids.ts'
import { readBeats } from '../../../services/organizations/read-responsibility-grids.ts'
import { aWorkingCity, type WorkingCity } from '../../support/working-city.ts'

let city: WorkingCity
/** The only unit grid of the city. */
const grid = '140802001001001'
beforeAll(async () => {
  city = await aWorkingCity()
  await aCollector('王一', '13800000001')
  await aCollector('王一', '13800000002')
  await aCollector('李二', '13800000003')
})
afterAll(() => city.close())

const aCollector = (name: string, phone: string) =>
  city.act(async (ctx) => {
    const { personId } = await savePerson(ctx, { name, phone, unitId: null })
    await assignRole(ctx, { personId, role: 'COLLECTOR', unitId: null })
  })

const headings = '责任网格编码,名称,采集员,单元网格'
const run = (lines: readonly string[], dryRun = false) =>
  city.act(async (ctx) => {
    const rows = await readBeats(new TextEncoder().encode([headings, ...lines].join('\n')))
    return importResponsibilityGrids(ctx, { rows, dryRun })
  })
const outcomes = async (lines: readonly string[], dryRun = false) =>
  (await run(lines, dryRun)).lines.map(({ outcome, problem }) => problem ?? outcome)
const kept = (code: string) =>
  city.act(async ({ db, city: { cityId } }) => {
    const beat = await db.responsibilityGrid.findUnique({
      where: { cityId_code: { cityId, code } },
      include: { collector: true, grids: { select: { code: true } } },
    })
    if (beat === null) return null
    return [beat.name, beat.collector?.phone ?? null, beat.grids.map((it) => it.code)]
  })

describe('导入责任网格 the beats of collectors', () => {
  test('a trial tells each line and keeps nothing', async () => {
    expect(await outcomes([`T1,试验,李二,${grid}`], true)).toEqual(['CREATED'])
    expect(await kept('T1')).toBeNull()
  })

  test('each is kept with its collector, by name or telephone, and its unit grids; a grid goes over from another one', async () => {
    const lines = [`B2,二号,李二,`, `B3,三号,13800000002,${grid}`]
    expect(await outcomes(lines)).toEqual(['CREATED', 'CREATED'])
    expect(await kept('B2')).toEqual(['二号', '13800000003', []])
    expect(await kept('B3')).toEqual(['三号', '13800000002', [grid]])
    expect((await kept('B1'))?.at(2)).toEqual([])
  })

  test('the same file again changes nothing; empty cells leave what is known as it is', async () => {
    const line = `B4,四号,李二,${grid}`
    expect(await outcomes([line])).toEqual(['CREATED'])
    expect(await outcomes([line])).toEqual(['UNCHANGED'])
    expect(await outcomes(['B4,新四号,,'])).toEqual(['CHANGED'])
    expect(await kept('B4')).toEqual(['新四号', '13800000003', [grid]])
  })

  test('what is wrong is refused, each for its reason', async () => {
    const lines = [
      ',无编码,,',
      'B 5,空格,,',
      'B6,六号,王一,',
      'B7,七号,张三,',
      'B8,八号,,140802001001009',
      `B9,九号,,${grid}`,
      `B10,十号,,${grid}`,
      'B9,又九号,,',
    ]
    expect(await outcomes(lines, true)).toEqual([
      'CODE_MISSING',
      'CODE_MALFORMED',
      'COLLECTOR_AMBIGUOUS',
      'COLLECTOR_UNKNOWN',
      'GRID_UNKNOWN',
      'CREATED',
      'GRID_TWICE',
      'CODE_TWICE',
    ])
  })
})
