import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import {
  aCaseAt,
  aClosedCase,
  aReport,
  aWorkingCity,
  reach,
  unitNamed,
  type WorkingCity,
} from '../support/working-city.ts'
import { aPersonWith, type Served } from './security/askers.ts'
import { type Client, serve } from './support/installation.ts'

let city: WorkingCity
let served: Served
let leader: Client
let openId: string
let gridId: string
beforeAll(async () => {
  city = await aWorkingCity()
  served = await serve(city)
  leader = (await aPersonWith(city, served, { role: 'SHIFT_LEADER', unitId: null })).ask
  openId = await aReport(city, { address: '槐东路8号' })
  await reach(city, openId, 'userTask_FileCase')
  await aClosedCase(city)
  await aReport(city, { longitude: undefined, latitude: undefined })
  const { data } = await leader('{ gridMap { geoJson } }')
  gridId = data.gridMap.geoJson.features[0].id
}, 60_000)
afterAll(async () => {
  await served.close()
  await city.close()
})

const caseMap = async (args = '') => {
  const { data, errors } = await leader(
    `{ caseMap${args} { truncated cases { id caseNumber light stepName gridId longitude latitude } } }`,
  )
  expect(errors).toEqual([])
  return data.caseMap
}
const idsOf = async (args: string) =>
  (await caseMap(args)).cases.map(({ id }: { id: string }) => id)

describe('网格图 the unit grids', () => {
  test('are GeoJSON polygons that end where they began, with street and district', async () => {
    const { data } = await leader('{ gridMap { geoJson } }')
    const [grid] = data.gridMap.geoJson.features
    expect(data.gridMap.geoJson).toMatchObject({
      type: 'FeatureCollection',
      features: [expect.anything()],
    })
    expect(grid.properties).toMatchObject({
      code: '140802001001001',
      name: '一号网格',
      street: '南城街道',
      district: '南城区',
    })
    const [ring] = grid.geometry.coordinates
    expect(ring).toHaveLength(5)
    expect(ring[0]).toEqual(ring[4])
    expect(ring).toContainEqual([110.99, 35.02])
  })
})

describe('案件地图 the open cases', () => {
  test('that have a place are on it with the light of what waits; ended ones are not', async () => {
    const { truncated, cases } = await caseMap()
    expect(truncated).toBe(false)
    expect(cases).toEqual([
      expect.objectContaining({
        id: encodeId('Case', openId),
        light: 'GREEN',
        stepName: '办理立案',
        gridId,
        ...city.staff.point,
      }),
    ])
  })

  test.each([
    ['(filter: { text: "槐东路" })', 1],
    ['(filter: { text: "飞碟" })', 0],
    ['(filter: { light: RED })', 0],
    ['(filter: { light: GREEN, elementId: "userTask_FileCase" })', 1],
    ['(filter: { elementId: "userTask_CloseCase" })', 0],
    ['(filter: { source: COLLECTOR, role: SHIFT_LEADER })', 1],
    ['(box: { west: 110.99, south: 35.02, east: 111, north: 35.03 })', 1],
    ['(box: { west: 110.9, south: 35.02, east: 110.98, north: 35.03 })', 0],
  ])('narrowed by %s are %i', async (args, count) => {
    expect(await idsOf(args)).toHaveLength(count)
  })

  test('are counted by grid, as a filter leaves them', async () => {
    const counts = async (args = '') =>
      (await leader(`{ gridCounts${args} { gridId code count } }`)).data.gridCounts
    expect(await counts()).toEqual([{ gridId, code: '140802001001001', count: 1 }])
    expect(await counts('(filter: { light: RED })')).toEqual([])
  })

  test('a place beyond the globe is refused', async () => {
    const { errors } = await leader(
      '{ caseMap(box: { west: -200, south: 0, east: 1, north: 1 }) { truncated } }',
    )
    expect(errors[0]?.extensions.code).toBe('INVALID_INPUT')
  })

  test('each says in which grid it lies', async () => {
    const { data } = await leader('query ($id: ID!) { case(id: $id) { grid { code name } } }', {
      id: encodeId('Case', openId),
    })
    expect(data.case.grid).toEqual({ code: '140802001001001', name: '一号网格' })
  })
})

describe('可派单位 the units that a step may hand its case to', () => {
  const choicesFor = async (elementId: string) => {
    const { task } = await aCaseAt(city, elementId)
    const { role, unitId } = task
    const asker = await aPersonWith(city, served, { role, unitId })
    const { data } = await asker.ask(
      'query ($id: ID!) { unitChoices(taskId: $id) { open overdue unit { id name } } }',
      { id: encodeId('Task', task.id) },
    )
    return data.unitChoices as { open: number; overdue: number; unit: { name: string } }[]
  }

  test('of a dispatch handle cases, and come with what waits there', async () => {
    const unitId = await unitNamed(city, '市排水服务中心')
    const { task } = await aCaseAt(city, 'userTask_HandleCase')
    expect(task.unitId).toBe(unitId)
    city.clock.now = new Date(city.clock.now.getTime() + 30 * 24 * 3_600_000)
    const choices = await choicesFor('userTask_DispatchCase')
    const names = choices.map(({ unit }) => unit.name)
    expect(names).toContain('市排水服务中心')
    expect(names).not.toContain('指挥中心')
    expect(choices.find(({ unit }) => unit.name === '市排水服务中心')).toMatchObject({
      open: 1,
      overdue: 1,
    })
    expect(choices.find(({ unit }) => unit.name === '南城街道')).toMatchObject({ open: 0 })
  })
})

describe('部件地图 the components of a part of the map', () => {
  const inBox = async (box: string) => {
    const { ask } = await aPersonWith(city, served, { role: 'SHIFT_LEADER', unitId: null })
    const { data, errors } = await ask(
      `{ components(first: 10, box: ${box}) { edges { node { code } } } }`,
    )
    expect(errors).toEqual([])
    return data.components.edges.map(({ node }: { node: { code: string } }) => node.code)
  }

  test('are those that lie within it', async () => {
    const { classCode } = city.staff
    await city.act(({ db, city: { cityId } }) =>
      db.component.createMany({
        data: [110.995, 111.5].map((longitude, at) => ({
          ...{ cityId, classCode, longitude, latitude: 35.025 },
          ...{ code: `MAP-${at}`, name: '雨水井盖', address: '南城街道一号' },
        })),
      }),
    )
    const south = 'south: 35, north: 35.1'
    expect(await inBox(`{ west: 110.9, east: 111, ${south} }`)).toEqual(['MAP-0'])
    expect(await inBox(`{ west: 111.6, east: 112, ${south} }`)).toEqual([])
  })
})
