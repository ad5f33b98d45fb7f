import type { Ctx } from '../ctx.ts'
import type { Extent } from './judge-components.ts'

/** 市域范围 — the box around all unit grids of the city and those below it; null without any grid. */
export async function cityExtent(ctx: Ctx): Promise<Extent | null> {
  const [row] = await ctx.db.$queryRaw<{ [Key in keyof Extent]: number | null }[]>`
    SELECT min(((box(area))[1])[0]) AS west, max(((box(area))[0])[0]) AS east,
           min(((box(area))[1])[1]) AS south, max(((box(area))[0])[1]) AS north
    FROM unit_grids WHERE city_id = ANY (${[...ctx.city.cityIds]}::uuid[])`
  const { west, south, east, north } = row ?? {}
  if (west == null || south == null || east == null || north == null) return null
  return { west, south, east, north }
}
