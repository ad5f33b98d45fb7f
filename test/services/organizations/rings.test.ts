import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ringOf, shrunk } from '../../../services/organizations/rings.ts'

const cornersIn = (words: string) => words.split(', ').map((at) => at.split(' ').map(Number))
const polygon = (...rings: string[]) => ({ type: 'Polygon', coordinates: rings.map(cornersIn) })
const square = '0 0, 1 0, 1 1, 0 1, 0 0'

describe('单元网格 the shape of a grid', () => {
  test.each([
    ['a square', polygon(square), 4],
    ['a square that is not closed', polygon('0 0, 1 0, 1 1, 0 1'), 4],
    ['a triangle', polygon('0 0, 1 0, 0 1, 0 0'), 3],
    ['an L', polygon('0 0, 2 0, 2 1, 1 1, 1 2, 0 2, 0 0'), 6],
    ['a bow tie', polygon('0 0, 1 1, 1 0, 0 1, 0 0'), null],
    ['a square with a hole', polygon(square, square), null],
    ['a line', polygon('0 0, 1 1, 0 0'), null],
    ['nothing wide', polygon('0 0, 1 1, 2 2, 0 0'), null],
    ['several polygons', { type: 'MultiPolygon', coordinates: [[cornersIn(square)]] }, null],
    ['a point', { type: 'Point', coordinates: [0, 0] }, null],
    ['words', polygon('a b, c d, e f'), null],
    ['none', null, null],
  ])('%s', (_what, geometry, corners) => {
    expect(ringOf(geometry)?.length ?? null).toBe(corners)
  })

  test('whatever a file says of a shape, it is read or refused', () => {
    fc.assert(
      fc.property(fc.anything(), (coordinates) => {
        expect(() => ringOf({ type: 'Polygon', coordinates })).not.toThrow()
      }),
    )
  })

  test('a little smaller, it stays about its center', () => {
    const [corner] = shrunk([
      { longitude: 0, latitude: 0 },
      { longitude: 2, latitude: 0 },
      { longitude: 1, latitude: 3 },
    ])
    expect(corner?.longitude).toBeCloseTo(0.02)
    expect(corner?.latitude).toBeCloseTo(0.02)
  })
})
