import type { CoordinateSystem } from '../../prisma/generated/enums.ts'
import type { Point } from './distance.ts'

/** A point as somebody gave it, in the system of the map they took it from. */
export type GivenPoint = Point & { readonly system: CoordinateSystem }

const forward: Readonly<Record<CoordinateSystem, (point: Point) => Point>> = {
  WGS84: (point) => point,
  // differs from WGS84 by centimetres
  CGCS2000: (point) => point,
  GCJ02: shifted,
  BD09: (point) => turned(shifted(point)),
}

/** 坐标转换 — a point in WGS84, to the decimetre. */
export function toWgs84({ system, longitude, latitude }: GivenPoint): Point {
  const target = { longitude, latitude }
  let guess: Point = target
  for (let step = 0; step < 8; step += 1) {
    const reached = forward[system](guess)
    guess = {
      longitude: guess.longitude + target.longitude - reached.longitude,
      latitude: guess.latitude + target.latitude - reached.latitude,
    }
  }
  return guess
}

/** 坐标转换 — a WGS84 point as maps of another system show it. */
export const fromWgs84 = (point: Point, system: CoordinateSystem): Point => forward[system](point)

const { PI, sin, cos, sqrt, abs, atan2 } = Math
/** Krasovsky's ellipsoid, which the published offset of GCJ-02 is computed on. */
const axis = 6_378_245
const eccentricity = 0.006693421622965943

/** 火星坐标 — the offset by which public maps of China are shifted. */
function shifted({ longitude, latitude }: Point): Point {
  const x = longitude - 105
  const y = latitude - 35
  const both = ((20 * sin(6 * x * PI) + 20 * sin(2 * x * PI)) * 2) / 3
  const wave = (at: number, high: readonly [number, number], wide: number) =>
    ((20 * sin(at * PI) + 40 * sin((at / 3) * PI)) * 2) / 3 +
    ((high[0] * sin((at / 12) * PI) + high[1] * sin((at * PI) / wide)) * 2) / 3
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * sqrt(abs(x)) +
    both +
    wave(y, [160, 320], 30)
  const east =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * sqrt(abs(x)) +
    both +
    wave(x, [150, 300], 30)
  const angle = (latitude / 180) * PI
  const curve = 1 - eccentricity * sin(angle) ** 2
  return {
    longitude: longitude + (east * 180) / ((axis / sqrt(curve)) * cos(angle) * PI),
    latitude:
      latitude + (north * 180) / (((axis * (1 - eccentricity)) / (curve * sqrt(curve))) * PI),
  }
}

/** 百度坐标 — the further turn of Baidu's maps. */
function turned({ longitude, latitude }: Point): Point {
  const pace = (PI * 3000) / 180
  const length = sqrt(longitude ** 2 + latitude ** 2) + 0.00002 * sin(latitude * pace)
  const angle = atan2(latitude, longitude) + 0.000003 * cos(longitude * pace)
  return { longitude: length * cos(angle) + 0.0065, latitude: length * sin(angle) + 0.006 }
}
