import type { Ctx } from '../../services/ctx.ts'
import { beatsOf, type Cell, cellHeight, cellWidth } from './beats.ts'
import type { DemoCity } from './demo-cities.ts'
import { personId } from './people.ts'
import { seedId } from './seed-id.ts'
import { seededUnits } from './seeded-units.ts'

/** 建网格 — unit grids with their areas, and the beats that collectors patrol. */
export async function createGrids(ctx: Ctx, city: DemoCity): Promise<void> {
  const { cityId } = ctx.city
  const beats = beatsOf(city, await seededUnits(ctx))
  await ctx.db.responsibilityGrid.createMany({
    data: beats.map(({ id, code, name, collector }) => ({
      ...{ id, cityId, code },
      name: `${name}责任网格`,
      collectorId: personId(city, collector),
    })),
    skipDuplicates: true,
  })
  const grids = beats.flatMap((beat) =>
    beat.cells.map((cell) => ({
      id: gridId(city, cell),
      code: cell.code,
      name: cell.name,
      area_class: cell.areaClass,
      street_id: cell.streetId,
      beat_id: beat.id,
      area: polygonOf(cell),
    })),
  )
  await ctx.db.$executeRaw`
    INSERT INTO unit_grids (id, city_id, code, name, street_id, responsibility_grid_id, area_class, area)
    SELECT id, ${cityId}::uuid, code, name, street_id, beat_id, area_class, area::polygon
    FROM jsonb_to_recordset(${JSON.stringify(grids)}::jsonb)
      AS grid(id uuid, code text, name text, street_id uuid, beat_id uuid,
              area_class "AreaClass", area text)
    ON CONFLICT DO NOTHING`
}

/** A seeded unit grid, by its code. */
export const gridId = ({ code }: Pick<DemoCity, 'code'>, cell: Pick<Cell, 'code'>) =>
  seedId(code, 'grid', cell.code)

function polygonOf({ west, south }: Cell): string {
  const [east, north] = [west + cellWidth, south + cellHeight]
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ] as const
  return `(${corners.map(([x, y]) => `(${x.toFixed(6)},${y.toFixed(6)})`).join(',')})`
}
