import { Prisma } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'
import { invalidInput } from '../errors.ts'
import { assertInCity } from './assert-in-city.ts'
import type { Point } from './distance.ts'

/** 所在网格 — where a point lies: unit grid, beat, street, district; nulls outside every grid. */
export type Place = {
  readonly gridId: string | null
  readonly responsibilityGridId: string | null
  readonly streetId: string | null
  readonly districtId: string | null
}
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
  return (point === null ? null : await placeWhere(ctx, holds(point))) ?? nowhere
}

type Asked = {
  readonly point: Point | null
  readonly gridCode: string | undefined
  /** Somebody pointed at it: it must lie in the city. */
  readonly pointed: boolean
}

/** 位置 — the place of a point, or of a unit grid that is named instead of one; named together they must agree. Throws INVALID_INPUT. */
export async function placeAt(ctx: Ctx, { point, gridCode, pointed }: Asked): Promise<Place> {
  if (gridCode !== undefined) return placeOfGrid(ctx, gridCode, point)
  const place = await findPlace(ctx, point)
  if (pointed && point !== null && place.gridId === null) await assertInCity(ctx, point)
  return place
}

async function placeOfGrid(ctx: Ctx, code: string, point: Point | null): Promise<Place> {
  const named = Prisma.sql`g.code = ${code}`
  const place = await placeWhere(ctx, named)
  if (place === null)
    throw invalidInput(
      `The city has no unit grid ${code}. Nothing was saved; correct its code, or leave it out.`,
      'gridCode',
    )
  if (point === null) return place
  if ((await placeWhere(ctx, Prisma.sql`${named} AND ${holds(point)}`)) === null)
    throw invalidInput(
      `The point lies outside unit grid ${code}. Nothing was saved; correct one of the two.`,
      'gridCode',
    )
  return place
}

const holds = ({ longitude, latitude }: Point) =>
  Prisma.sql`g.area @> polygon(box(point(${longitude}, ${latitude}), point(${longitude}, ${latitude})))`

async function placeWhere(ctx: Ctx, condition: Prisma.Sql): Promise<Place | null> {
  const [row] = await ctx.db.$queryRaw<Row[]>`
    SELECT g.id AS grid_id, g.responsibility_grid_id, g.street_id, s.parent_id AS district_id
    FROM unit_grids g JOIN organization_units s ON s.id = g.street_id
    WHERE g.city_id = ANY (${[...ctx.city.cityIds]}::uuid[]) AND ${condition}
    ORDER BY g.code LIMIT 1`
  if (row === undefined) return null
  return {
    gridId: row.grid_id,
    responsibilityGridId: row.responsibility_grid_id,
    streetId: row.street_id,
    districtId: row.district_id,
  }
}
