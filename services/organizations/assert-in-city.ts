import type { Ctx } from '../ctx.ts'
import { invalidInput } from '../errors.ts'
import type { Point } from './distance.ts'

/** 市域 — refuses a point beyond all unit grids of the city and those below it; a gap between grids is inside. A city without grids takes any point. Throws INVALID_INPUT. */
export async function assertInCity(ctx: Ctx, { longitude, latitude }: Point): Promise<void> {
  const [row] = await ctx.db.$queryRaw<{ inside: boolean | null }[]>`
    SELECT ${longitude} BETWEEN min(((box(area))[1])[0]) AND max(((box(area))[0])[0])
       AND ${latitude} BETWEEN min(((box(area))[1])[1]) AND max(((box(area))[0])[1]) AS inside
    FROM unit_grids WHERE city_id = ANY (${[...ctx.city.cityIds]}::uuid[])`
  if (row?.inside === false)
    throw invalidInput(
      'This point lies outside the city. Nothing was saved; check the map’s coordinate system, or set the point again.',
      'latitude',
    )
}
