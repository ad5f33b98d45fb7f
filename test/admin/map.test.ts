import { describe, expect, test } from 'vitest'
import { clustersOf, nearerView } from '../../admin/src/map/clusters.ts'
import { areasBy, boxOfGrids, gridAt, gridsIn } from '../../admin/src/map/grids.ts'
import { heatOf, heatRange } from '../../admin/src/map/heat.ts'
import { boxWithin, degreesOf, pointAt, worldOf } from '../../admin/src/map/mercator.ts'
import { fitted, moved, pixelsOf, placeAt, scaleOf, zoomed } from '../../admin/src/map/view.ts'
import { distance } from '../../services/organizations/distance.ts'

const size = { width: 800, height: 600 }
const yuncheng = { longitude: 110.9975, latitude: 35.0265 }

describe('投影 the projection', () => {
  test.each([[yuncheng], [{ longitude: -179.5, latitude: -84 }], [{ longitude: 0, latitude: 0 }]])(
    '%j comes back where it was, to the centimetre',
    (point) => {
      expect(distance(pointAt(worldOf(point)), point)).toBeLessThan(0.02)
    },
  )

  test('a box of so many metres holds what is within them', () => {
    const { west, east, north } = degreesOf(boxWithin(yuncheng, 500))
    expect(distance(yuncheng, { ...yuncheng, longitude: east })).toBeCloseTo(500, -1)
    expect(distance(yuncheng, { ...yuncheng, latitude: north })).toBeCloseTo(500, -1)
    expect(west).toBeLessThan(yuncheng.longitude)
  })
})

describe('视野 the view', () => {
  const home = fitted(boxWithin(yuncheng, 1000), size)

  test('that fits a box shows all of it', () => {
    const { min, max } = boxWithin(yuncheng, 1000)
    for (const corner of [min, max]) {
      const { x, y } = pixelsOf(home, size, corner)
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(size.width)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y).toBeLessThanOrEqual(size.height)
    }
  })

  test('zoomed, keeps the place under the hand; moved, follows the hand', () => {
    const at = { x: 130, y: 77 }
    const before = placeAt(home, size, at)
    const nearer = zoomed(home, size, { at, by: 1 })
    expect(scaleOf(nearer)).toBeCloseTo(2 * scaleOf(home), 3)
    expect(pixelsOf(nearer, size, before).x).toBeCloseTo(at.x, 3)
    const aside = moved(home, { x: 40, y: -10 })
    expect(pixelsOf(aside, size, before)).toEqual({
      x: expect.closeTo(at.x + 40, 3),
      y: expect.closeTo(at.y - 10, 3),
    })
  })
})

describe('聚合 clusters', () => {
  const metres = (east: number) => ({
    id: east,
    world: worldOf({ ...yuncheng, longitude: yuncheng.longitude + east / 91_000 }),
  })
  const near = scaleOf({ zoom: 18 })

  test('gather what would lie on each other, the first one in its place, and lose nobody', () => {
    const items = [0, 3, 6, 500, 503].map(metres)
    const clusters = clustersOf(items, near)
    expect(clusters.map(({ items: its }) => its.map(({ id }) => id))).toEqual([
      [0, 3, 6],
      [500, 503],
    ])
    expect(clustersOf(items, scaleOf({ zoom: 10 }))).toHaveLength(1)
  })

  test('open to a nearer view, unless no view draws them apart', () => {
    expect(nearerView([0, 500].map(metres), size)?.zoom).toBeGreaterThan(14)
    expect(nearerView([0, 2].map(metres), size)).toBeNull()
  })
})

describe('网格 unit grids', () => {
  const square = (west: number, south: number) => {
    const [east, north] = [west + 0.003, south + 0.0025]
    return [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ]
  }
  const feature = (code: string, ring: number[][], street: string) => ({
    type: 'Feature',
    id: `id-${code}`,
    geometry: { type: 'Polygon', coordinates: [ring] },
    properties: {
      code,
      name: code,
      street,
      streetEn: '',
      district: '盐湖区',
      districtEn: '',
      own: code !== '003',
    },
  })
  const grids = gridsIn({
    type: 'FeatureCollection',
    features: [
      feature('001', square(110, 35), '东城'),
      feature('002', square(110.003, 35), '东城'),
      feature('003', square(110, 35.0025), '西城'),
    ],
  })

  test('a point lies in one of them, or in none', () => {
    expect(gridAt(grids, { longitude: 110.001, latitude: 35.001 })?.code).toBe('001')
    expect(gridAt(grids, { longitude: 110.004, latitude: 35.001 })?.code).toBe('002')
    expect(gridAt(grids, { longitude: 110.004, latitude: 35.004 })).toBeNull()
  })

  test('the map begins with the city’s own, and leaves those below it aside', () => {
    const box = boxOfGrids(grids)
    expect(box && degreesOf(box).north).toBeCloseTo(35.0025, 5)
    expect(boxOfGrids([])).toBeNull()
  })

  test('the outline of an area has no edge between two of its grids', () => {
    const edgesBy = (kind: 'street' | 'district') =>
      areasBy(grids, kind).flatMap(({ edges }) => edges)
    // two squares side by side have six outer edges, one alone has four
    expect(edgesBy('street')).toHaveLength(6 + 4)
    // both squares of a column belong to one district: eight edges around the three
    expect(edgesBy('district')).toHaveLength(8)
  })
})

describe('热度 the count by grid', () => {
  test.each([
    [0, null],
    [1, 0],
    [3, 1],
    [7, 2],
    [8, 3],
    [400, 4],
  ])('%i cases are class %s', (count, heat) => expect(heatOf(count)).toBe(heat))

  test('each class says what it means', () => {
    expect([0, 1, 2, 3, 4].map(heatRange)).toEqual(['1', '2–3', '4–7', '8–15', '16+'])
  })
})
