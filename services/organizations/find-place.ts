import type { Ctx } from '../ctx.ts'

/** 所在网格 — where a point lies: unit grid, beat, street, district; nulls outside every grid. */
export type Place = {
  readonly gridId: string | null
  readonly responsibilityGridId: string | null
  readonly streetId: string | null
  readonly districtId: string | null
}
type Point = { readonly longitude: number; readonly latitude: number }
type Row = {
  grid_id: string
  responsibility_grid_id: string | null
  street_id: string
  district_id: string | null
}
const nowhere: Place = {
  gridId: null,
  responsibilityGridId: null,
  streetId: null,
  districtId: null,
}

/** Finds the unit grid of a WGS84 point in the city or one below it; on a border the grid with the lower code. */
export async function findPlace(ctx: Ctx, point: Point | null): Promise<Place> {
  if (point === null) return nowhere
  const [row] = await ctx.db.$queryRaw<Row[]>`
    SELECT g.id AS grid_id, g.responsibility_grid_id, g.street_id, s.parent_id AS district_id
    FROM unit_grids g JOIN organization_units s ON s.id = g.street_id
    WHERE g.city_id = ANY (${[...ctx.city.cityIds]}::uuid[])
      AND g.area @> polygon(box(point(${point.longitude}, ${point.latitude}), point(${point.longitude}, ${point.latitude})))
    ORDER BY g.code LIMIT 1`
  if (row === undefined) return nowhere
  return {
    gridId: row.grid_id,
    responsibilityGridId: row.responsibility_grid_id,
    streetId: row.street_id,
    districtId: row.district_id,
  }
}
