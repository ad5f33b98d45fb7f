import type { AreaClass } from '../../prisma/generated/enums.ts'
import type { Ctx } from '../ctx.ts'

type Spot = { readonly gridId: string | null; readonly streetId: string | null }

/** 区域类别 — of a place: that of its grid, or else of its street; null where neither has one. */
export async function areaClassOf(
  { db }: Ctx,
  { gridId, streetId }: Spot,
): Promise<AreaClass | null> {
  const [row] = await db.$queryRaw<{ areaClass: AreaClass | null }[]>`
    SELECT coalesce(
      (SELECT area_class FROM unit_grids WHERE id = ${gridId}::uuid),
      (SELECT area_class FROM organization_units WHERE id = ${streetId}::uuid)
    )::text AS "areaClass"`
  return row?.areaClass ?? null
}
