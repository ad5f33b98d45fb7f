/** 范围 — a part of the map, in WGS84 degrees. */
export type MapBox = {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** 范围内 — what lies in a part of the map. */
export const withinBox = ({ west, south, east, north }: MapBox) => ({
  longitude: { gte: west, lte: east },
  latitude: { gte: south, lte: north },
})
