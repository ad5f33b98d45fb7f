import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boxAround, distance } from '../../../services/organizations/distance.ts'

const yuncheng = { longitude: 110.995, latitude: 35.025 }
const points = fc.record({
  longitude: fc.double({ min: 73, max: 135, noNaN: true }),
  latitude: fc.double({ min: 3, max: 54, noNaN: true }),
})

describe('距离 between two points', () => {
  test('is 111 km a degree to the north, and less to the east', () => {
    const north = distance(yuncheng, { ...yuncheng, latitude: 36.025 })
    const east = distance(yuncheng, { ...yuncheng, longitude: 111.995 })
    expect(north / 1000).toBeCloseTo(111.195, 2)
    expect(east / north).toBeCloseTo(Math.cos((35.025 * Math.PI) / 180), 3)
  })

  test('is nothing to itself, and the same both ways', () => {
    fc.assert(
      fc.property(points, points, (one, other) => {
        expect(distance(one, one)).toBe(0)
        expect(distance(one, other)).toBeCloseTo(distance(other, one), 6)
      }),
    )
  })

  test('周边 the box holds everything within its metres, and hardly more than twice as far', () => {
    const nearby = fc.double({ min: -0.001, max: 0.001, noNaN: true })
    fc.assert(
      fc.property(points, nearby, nearby, (point, east, north) => {
        const other = { longitude: point.longitude + east, latitude: point.latitude + north }
        const { longitude, latitude } = boxAround(point, 50)
        const inside =
          other.longitude >= longitude.gte &&
          other.longitude <= longitude.lte &&
          other.latitude >= latitude.gte &&
          other.latitude <= latitude.lte
        if (distance(point, other) <= 50) expect(inside).toBe(true)
        if (inside) expect(distance(point, other)).toBeLessThan(72)
      }),
    )
  })
})
