import type { Point } from './distance.ts'

/** 环 — the corners of a simple polygon, the last one not repeated. */
export type Ring = readonly Point[]

type Position = readonly [number, number]

const isPosition = (it: unknown): it is Position =>
  Array.isArray(it) && Number.isFinite(it[0]) && Number.isFinite(it[1])

const mostCorners = 500

/** 读环 — the ring of a GeoJSON polygon without holes; null for any other shape, for too few or too many corners, and for one that crosses itself. */
export function ringOf(
  geometry: { readonly type: string; readonly coordinates?: unknown } | null,
): Ring | null {
  const rings = geometry?.type === 'Polygon' ? geometry.coordinates : null
  if (!Array.isArray(rings) || rings.length !== 1) return null
  const positions: unknown = rings[0]
  if (!Array.isArray(positions) || !positions.every(isPosition)) return null
  const [first, last] = [positions[0], positions.at(-1)]
  if (first === undefined || last === undefined) return null
  const closed = first[0] === last[0] && first[1] === last[1]
  const corners = (closed ? positions.slice(0, -1) : positions).map(([longitude, latitude]) => ({
    longitude,
    latitude,
  }))
  if (corners.length < 3 || corners.length > mostCorners) return null
  return areaOf(corners) < 1e-12 || crossesItself(corners) ? null : corners
}

/** Square degrees, by the shoelace. */
function areaOf(ring: Ring): number {
  const twice = ring.reduce((sum, one, at) => {
    const next = ring[(at + 1) % ring.length] ?? one
    return sum + one.longitude * next.latitude - next.longitude * one.latitude
  }, 0)
  return Math.abs(twice) / 2
}

const turn = (a: Point, b: Point, c: Point) =>
  Math.sign(
    (b.longitude - a.longitude) * (c.latitude - a.latitude) -
      (b.latitude - a.latitude) * (c.longitude - a.longitude),
  )

/** Whether two sides that are no neighbours cut each other. */
function crossesItself(ring: Ring): boolean {
  const sides = ring.map((from, at) => [from, ring[(at + 1) % ring.length] ?? from] as const)
  return sides.some(([a, b], one) =>
    sides.slice(one + 2).some(([c, d], more) => {
      const neighbours = one === 0 && one + 2 + more === sides.length - 1
      return !neighbours && turn(a, b, c) !== turn(a, b, d) && turn(c, d, a) !== turn(c, d, b)
    }),
  )
}

/** 中心 — the mean of the corners. */
export const centerOf = (ring: Ring): Point => ({
  longitude: ring.reduce((sum, { longitude }) => sum + longitude, 0) / ring.length,
  latitude: ring.reduce((sum, { latitude }) => sum + latitude, 0) / ring.length,
})

/** 略缩 — a little smaller about its center, so that what only touches does not overlap: PostgreSQL takes points within a millionth of a degree for one. */
export function shrunk(ring: Ring): Ring {
  const share = 0.98
  const { longitude: x, latitude: y } = centerOf(ring)
  return ring.map(({ longitude, latitude }) => ({
    longitude: x + (longitude - x) * share,
    latitude: y + (latitude - y) * share,
  }))
}

/** As PostgreSQL reads a polygon. */
export const polygonText = (ring: Ring): string =>
  `(${ring.map(({ longitude, latitude }) => `(${longitude.toFixed(7)},${latitude.toFixed(7)})`).join(',')})`
