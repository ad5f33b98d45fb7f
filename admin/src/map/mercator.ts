/** A point in WGS84 degrees. */
export type Point = { readonly longitude: number; readonly latitude: number }
/** The same on the square of Web Mercator: 0 to 1 from west to east, and from north to south. */
export type World = { readonly x: number; readonly y: number }
export type WorldBox = { readonly min: World; readonly max: World }

const { PI, sin, log, atan, sinh, min, max } = Math
/** Beyond it the square has no room. */
const northmost = 85.05

/** 墨卡托投影 — where a point lies on the square. */
export function worldOf({ longitude, latitude }: Point): World {
  const height = sin((max(-northmost, min(northmost, latitude)) * PI) / 180)
  return {
    x: longitude / 360 + 0.5,
    y: 0.5 - log((1 + height) / (1 - height)) / (4 * PI),
  }
}

/** Which point lies at a place of the square; to the seventh digit, a centimetre. */
export const pointAt = ({ x, y }: World): Point => ({
  longitude: rounded((x - 0.5) * 360),
  latitude: rounded((atan(sinh(PI * (1 - 2 * y))) * 180) / PI),
})

const rounded = (degrees: number) => Number(degrees.toFixed(7))

/** The smallest box around places; null around none. */
export function boxAround(places: readonly World[]): WorldBox | null {
  const [first] = places
  if (first === undefined) return null
  let [west, north, east, south] = [first.x, first.y, first.x, first.y]
  for (const { x, y } of places) {
    west = min(west, x)
    east = max(east, x)
    north = min(north, y)
    south = max(south, y)
  }
  return { min: { x: west, y: north }, max: { x: east, y: south } }
}

/** A box around a place that reaches so many metres to each side. */
export function boxWithin({ longitude, latitude }: Point, metres: number): WorldBox {
  const place = worldOf({ longitude, latitude })
  const reach = metres / 40_075_017 / Math.cos((latitude * PI) / 180)
  return {
    min: { x: place.x - reach, y: place.y - reach },
    max: { x: place.x + reach, y: place.y + reach },
  }
}

/** A box in degrees, as the API asks for it. */
export function degreesOf({ min: corner, max: opposite }: WorldBox) {
  const [northWest, southEast] = [pointAt(corner), pointAt(opposite)]
  return {
    west: max(-180, northWest.longitude),
    south: southEast.latitude,
    east: min(180, southEast.longitude),
    north: northWest.latitude,
  }
}
