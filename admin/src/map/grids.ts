import { boxAround, type Point, type World, type WorldBox, worldOf } from './mercator.ts'
import { type Edge, outlineOf } from './outline.ts'

/** 单元网格 — as the maps draw it. */
export type Grid = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly street: string
  readonly streetEn: string
  readonly district: string
  readonly districtEn: string
  /** Of the viewer’s city itself, not of one below it. */
  readonly own: boolean
  readonly ring: readonly World[]
  readonly box: WorldBox
}
type Corner = readonly [longitude: number, latitude: number]
type Feature = {
  readonly id: string
  readonly geometry: { readonly coordinates: readonly (readonly Corner[])[] }
  readonly properties: Omit<Grid, 'id' | 'ring' | 'box'>
}

/** The grids of the API’s GeoJSON, in the order of their codes. */
export function gridsIn(collection: unknown): readonly Grid[] {
  const { features } = collection as { readonly features: readonly Feature[] } // as the schema says
  return features.flatMap(({ id, geometry: { coordinates }, properties }) => {
    const ring = (coordinates[0] ?? []).map(([longitude, latitude]) =>
      worldOf({ longitude, latitude }),
    )
    const box = boxAround(ring)
    return box === null ? [] : [{ ...properties, id, ring, box }]
  })
}

/** 所在网格 — the grid in which a point lies, with the lowest code where several meet; null outside all. */
export function gridAt(grids: readonly Grid[], point: Point): Grid | null {
  const place = worldOf(point)
  return grids.find(({ box, ring }) => isInBox(box, place) && isInside(ring, place)) ?? null
}

const isInBox = ({ min, max }: WorldBox, { x, y }: World) =>
  x >= min.x && x <= max.x && y >= min.y && y <= max.y

/** A ray to the east crosses the ring an odd number of times. */
function isInside(ring: readonly World[], { x, y }: World): boolean {
  let inside = false
  ring.forEach((from, at) => {
    const to = ring[at + 1]
    if (to === undefined || from.y > y === to.y > y) return
    if (x < from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x)) inside = !inside
  })
  return inside
}

/** The box around the city’s own, or around all where it has none; null without any. */
export function boxOfGrids(grids: readonly Grid[]): WorldBox | null {
  const own = grids.filter((grid) => grid.own)
  return boxAround((own.length > 0 ? own : grids).flatMap(({ box: { min, max } }) => [min, max]))
}

/** 区域 — a street or a district: its name, its outline, and the box around it. */
export type Area = {
  readonly name: string
  readonly nameEn: string
  readonly edges: readonly Edge[]
  readonly box: WorldBox
}

/** The streets, or the districts, of the grids; where two of them meet, both have the edge. */
export function areasBy(grids: readonly Grid[], kind: 'street' | 'district'): readonly Area[] {
  const areas = new Map<string, Grid[]>()
  for (const grid of grids) {
    const known = areas.get(grid[kind])
    if (known === undefined) areas.set(grid[kind], [grid])
    else known.push(grid)
  }
  return [...areas].flatMap(([name, its]) => {
    const box = boxAround(its.flatMap(({ box: { min, max } }) => [min, max]))
    const nameEn = its[0]?.[`${kind}En`] ?? ''
    return box === null
      ? []
      : [{ name, nameEn, box, edges: outlineOf(its.map(({ ring }) => ring)) }]
  })
}
