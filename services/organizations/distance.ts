/** A point in WGS84 degrees. */
export type Point = { readonly longitude: number; readonly latitude: number }

type Perhaps = { readonly longitude: number | null; readonly latitude: number | null }

/** The point of a row that may have none. */
export const pointIn = (row: Perhaps | null): Point | null =>
  row === null || row.longitude === null || row.latitude === null
    ? null
    : { longitude: row.longitude, latitude: row.latitude }

const earthRadius = 6_371_008.8
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** 距离 — metres between two points, along the ground of a round earth. */
export function distance(from: Point, to: Point): number {
  const half = (a: number, b: number) => Math.sin(radians(b - a) / 2) ** 2
  const across =
    half(from.latitude, to.latitude) +
    Math.cos(radians(from.latitude)) *
      Math.cos(radians(to.latitude)) *
      half(from.longitude, to.longitude)
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(across)))
}

/** 周边 — a box around a point that holds everything within so many metres of it. */
export function boxAround({ longitude, latitude }: Point, metres: number) {
  const high = (metres / earthRadius) * (180 / Math.PI)
  const wide = high / Math.max(Math.cos(radians(Math.min(Math.abs(latitude) + high, 90))), 1e-6)
  return {
    latitude: { gte: latitude - high, lte: latitude + high },
    longitude: { gte: longitude - wide, lte: longitude + wide },
  }
}
