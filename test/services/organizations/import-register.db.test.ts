import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromWgs84 } from '../../../services/organizations/coordinates.ts'
import { importComponents } from '../../../services/organizations/import-components.ts'
import { importGrids } from '../../../services/organizations/import-grids.ts'
import { readComponents } from '../../../services/organizations/read-components.ts'
import { readGrids } from '../../../services/organizations/read-grids.ts'
import { aWorkingCity, type WorkingCity } from '../../support/working-city.ts'

let city: WorkingCity
beforeAll(async () => {
  city = await aWorkingCity()
})
afterAll(() => city.close())

const bytes = (text: string) => new TextEncoder().encode(text)
type Lines = readonly { outcome: string; problem: string | null; suggestion: string | null }[]
const told = (lines: Lines) =>
  lines.map(({ outcome, problem, suggestion }) => suggestion ?? problem ?? outcome)

const headings = '标识码,小类,经度,纬度,主管部门,产权单位,养护单位'
const place = '110.9951,35.0251'
const run = (lines: readonly string[], { dryRun = false, system = 'WGS84' as const } = {}) =>
  city.act(async (ctx) => {
    const rows = await readComponents(bytes([headings, ...lines].join('\n')))
    return importComponents(ctx, { rows, dryRun, system })
  })
const kept = (code: string) =>
  city.act(({ db, city: { cityId } }) =>
    db.component.findUnique({ where: { cityId_code: { cityId, code } } }),
  )
const row = (code: string, more = ',,') => `${code},${city.staff.classCode},${place},${more}`

describe('部件导入 the component register', () => {
  test('a trial tells each line and keeps nothing', async () => {
    const { lines } = await run(
      [
        row('T-0001', '市排水服务中心,,'),
        row('T-0001'),
        'T-0002,雨水井盖,110.9951,35.0251,,,',
        `T-0003,${city.staff.classCode},35.0251,110.9951,,,`,
        `T-0004,${city.staff.classCode},,,,,`,
        row('T-0005', '排水服务中心,,'),
        row('', ',,'),
      ],
      { dryRun: true },
    )
    expect(told(lines)).toEqual([
      ...['CREATED', 'CODE_TWICE', city.staff.classCode, '110.9951, 35.0251', 'POINT_MISSING'],
      ...['市排水服务中心', 'CODE_MISSING'],
    ])
    expect(await kept('T-0001')).toBeNull()
  })

  test('the three bodies and the grid are found; again nothing changes; empty cells keep what was', async () => {
    const bodies = '市排水服务中心,监督中心,市政公用服务中心'
    expect(told((await run([row('P-0001', bodies)])).lines)).toEqual(['CREATED'])
    const first = await kept('P-0001')
    expect([
      first?.gridId,
      first?.departmentInChargeId,
      first?.ownerId,
      first?.maintainerId,
    ]).not.toContain(null)
    expect(told((await run([row('P-0001', bodies)])).lines)).toEqual(['UNCHANGED'])
    expect(told((await run([row('P-0001')])).lines)).toEqual(['UNCHANGED'])
    expect(told((await run([row('P-0001', '指挥中心,,')])).lines)).toEqual(['CHANGED'])
    const changed = await kept('P-0001')
    expect(changed?.ownerId).toBe(first?.ownerId)
    expect(changed?.departmentInChargeId).toBe(city.staff.units['指挥中心'])
  })

  test('坐标系 a point of another system is kept in WGS84', async () => {
    const shown = fromWgs84({ longitude: 110.9951, latitude: 35.0251 }, 'GCJ02')
    const line = `G-0001,${city.staff.classCode},${shown.longitude},${shown.latitude},,,`
    const rows = await readComponents(bytes([headings, line].join('\n')))
    await city.act((ctx) => importComponents(ctx, { rows, dryRun: false, system: 'GCJ02' }))
    const component = await kept('G-0001')
    expect(component?.longitude).toBeCloseTo(110.9951, 5)
    expect(component?.latitude).toBeCloseTo(35.0251, 5)
  })

  test('GeoJSON points say the same as a table', async () => {
    const properties = { Code: 'J-0001', class: city.staff.classCode, owner: '监督中心' }
    const geometry = { type: 'Point', coordinates: [110.9951, 35.0251] }
    const features = [{ type: 'Feature', geometry, properties }, { type: 'Feature' }]
    const file = bytes(JSON.stringify({ type: 'FeatureCollection', features }))
    const rows = await readComponents(file)
    const { lines } = await city.act((ctx) =>
      importComponents(ctx, { rows, dryRun: false, system: 'WGS84' }),
    )
    expect(told(lines)).toEqual(['CREATED', 'CODE_MISSING'])
    expect((await kept('J-0001'))?.ownerId).toBe(city.staff.units['监督中心'])
  })
})

const box = (west: number, south: number, size = 0.001) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]
const grid = (code: string, corners: number[][], street = '南城街道') => ({
  type: 'Feature',
  properties: { code, name: `网格 ${code.slice(-3)}`, street },
  geometry: { type: 'Polygon', coordinates: [corners] },
})
const runGrids = (features: readonly object[], dryRun = false) =>
  city.act((ctx) =>
    importGrids(ctx, {
      rows: readGrids(bytes(JSON.stringify({ type: 'FeatureCollection', features }))),
      dryRun,
      system: 'WGS84',
    }),
  )
const count = () => city.act(({ db }) => db.unitGrid.count())
const [a, b, c] = ['140802001002001', '140802001002002', '140802001002003']

describe('网格导入 the unit grids', () => {
  test('neighbours do not overlap, others do and are told; a trial keeps nothing', async () => {
    const before = await count()
    const { lines } = await runGrids(
      [
        grid(a, box(111.01, 35.02)),
        grid(b, box(111.011, 35.02)),
        grid(c, box(111.0115, 35.0205)),
        grid('140802001002004', box(110.995, 35.025)),
      ],
      true,
    )
    expect(lines.map(({ outcome, value }) => [outcome, value])).toEqual([
      ['CREATED', null],
      ['CREATED', c],
      ['CREATED', b],
      ['CREATED', '140802001001001'],
    ])
    expect(await count()).toBe(before)
  })

  test('what is wrong is refused, each for its reason', async () => {
    const { lines } = await runGrids([
      grid('140802', box(111.02, 35.02)),
      grid(a, [
        [0, 0],
        [1, 1],
        [1, 0],
        [0, 1],
        [0, 0],
      ]),
      grid(a, box(111.01, 35.02), '北城街道'),
      grid(a, box(100, 20)),
    ])
    expect(told(lines)).toEqual(['CODE_MALFORMED', 'SHAPE_INVALID', '南城街道', 'OUTSIDE_CITY'])
  })

  test('区域类别 a grid has the class that its file names; a file without classes leaves them, an unknown one is refused', async () => {
    const one = grid('140802001003001', box(111.02, 35.04))
    const classed = (words: string) => ({
      ...one,
      properties: { ...one.properties, 区域类别: words },
    })
    const classOf = () =>
      city.act(({ db }) =>
        db.unitGrid.findFirstOrThrow({
          where: { code: one.properties.code },
          select: { areaClass: true },
        }),
      )
    await runGrids([classed('二类区域')])
    expect(await classOf()).toEqual({ areaClass: 'SECOND' })
    expect(told((await runGrids([one])).lines)).toEqual(['UNCHANGED'])
    expect(told((await runGrids([classed('Ⅰ类')])).lines)).toEqual(['CHANGED'])
    const { lines } = await runGrids([classed('老旧小区')])
    expect(lines).toMatchObject([{ problem: 'AREA_CLASS_UNKNOWN', value: '老旧小区' }])
    expect(await classOf()).toEqual({ areaClass: 'FIRST' })
  })

  test('the same file again changes nothing, another shape changes the grid, none is ever removed', async () => {
    const file = [grid(a, box(111.01, 35.02)), grid(b, box(111.011, 35.02))]
    const before = await count()
    expect(told((await runGrids(file)).lines)).toEqual(['CREATED', 'CREATED'])
    expect(told((await runGrids(file)).lines)).toEqual(['UNCHANGED', 'UNCHANGED'])
    expect(told((await runGrids([grid(a, box(111.009, 35.02))])).lines)).toEqual(['CHANGED'])
    expect(await count()).toBe(before + 2)
  })
})
