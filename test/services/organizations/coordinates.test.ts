import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CoordinateSystem } from '../../../prisma/generated/enums.ts'
import { fromWgs84, toWgs84 } from '../../../services/organizations/coordinates.ts'
import { distance } from '../../../services/organizations/distance.ts'

const systems = Object.values(CoordinateSystem)
const points = fc.record({
  longitude: fc.double({ min: 75, max: 134, noNaN: true }),
  latitude: fc.double({ min: 18, max: 53, noNaN: true }),
})

describe('坐标系 the systems of maps', () => {
  test('BD-09 of a published pair', () => {
    const wgs84 = { longitude: 116.403988, latitude: 39.914266 }
    const bd09 = { longitude: 116.41661560068297, latitude: 39.92196580126834 }
    expect(distance(fromWgs84(wgs84, 'BD09'), bd09)).toBeLessThan(0.01)
    expect(distance(toWgs84({ ...bd09, system: 'BD09' }), wgs84)).toBeLessThan(0.1)
  })

  test('GCJ-02 lies some hundred metres beside the same place', () => {
    const yuncheng = { longitude: 110.995, latitude: 35.025 }
    const shift = distance(fromWgs84(yuncheng, 'GCJ02'), yuncheng)
    expect(shift).toBeGreaterThan(300)
    expect(shift).toBeLessThan(800)
  })

  test.each(systems)(
    '%s comes back to the place it was made from, within a decimetre',
    (system) => {
      fc.assert(
        fc.property(points, (point) => {
          const back = toWgs84({ ...fromWgs84(point, system), system })
          expect(distance(back, point)).toBeLessThan(0.1)
        }),
      )
    },
  )

  test.each(['WGS84', 'CGCS2000'] as const)('%s is kept as it is given', (system) => {
    fc.assert(
      fc.property(points, (point) => {
        expect(distance(toWgs84({ ...point, system }), point)).toBe(0)
      }),
    )
  })
})
