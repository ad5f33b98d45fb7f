import type { CoordinateSystem } from '../../prisma/generated/enums.ts'
import type { Ctx } from '../ctx.ts'
import { doneLine, type ImportedLine } from '../imports/imported-line.ts'
import type { GeoRow } from '../imports/read-geojson.ts'
import { cityExtent } from './city-extent.ts'
import { type GridNet, judgeGrids, type ReadGrid } from './judge-grids.ts'
import { polygonText, shrunk } from './rings.ts'

type Import = {
  readonly rows: readonly GeoRow[]
  readonly dryRun: boolean
  /** In which the file's corners are given. */
  readonly system: CoordinateSystem
}

/**
 * 导入单元网格 — grids of a GeoJSON file by their codes, overlaps told; what is known is brought up to date, nothing
 * is ever taken away: a file without area classes leaves them as they are. The same file again changes nothing.
 */
export async function importGrids(ctx: Ctx, { rows, dryRun, system }: Import) {
  const judged = judgeGrids(rows, await netOf(ctx, system))
  const good = judged.flatMap((verdict) => (verdict.ok ? verdict.grid : []))
  const states = await statesOf(ctx, good)
  const overlapping = await overlapsOf(ctx, good)
  const changed = good.filter(({ code }) => states.get(code) !== 'UNCHANGED')
  if (!dryRun && changed.length > 0) await keep(ctx, changed)
  const lines = judged.map((verdict): ImportedLine => {
    if (!verdict.ok) return verdict.line
    const { grid } = verdict
    const others = overlapping.get(grid.code)
    const line = doneLine(grid, states.get(grid.code) ?? 'CREATED')
    return others === undefined ? line : { ...line, problem: 'OVERLAPS', value: others.join(', ') }
  })
  return { dryRun, lines }
}

async function netOf(ctx: Ctx, system: CoordinateSystem): Promise<GridNet> {
  const streets = await ctx.db.organizationUnit.findMany({
    where: { cityId: ctx.city.cityId, kind: 'STREET', active: true },
    select: { id: true, code: true, name: true, aliases: true, areaCode: true },
  })
  return { system, streets, extent: await cityExtent(ctx) }
}

const sent = (grids: readonly ReadGrid[]) =>
  JSON.stringify(
    grids.map(({ code, name, streetId, areaClass, ring }) => ({
      ...{ code, name, street_id: streetId, area_class: areaClass, area: polygonText(ring) },
      core: polygonText(shrunk(ring)),
    })),
  )

/** Those that are known already, as the file says or otherwise. */
async function statesOf({ db, city: { cityId } }: Ctx, grids: readonly ReadGrid[]) {
  const rows = await db.$queryRaw<{ code: string; same: boolean }[]>`
    SELECT g.code::text, g.name = p.name AND g.street_id = p.street_id AND g.area ~= p.area::polygon
           AND (p.area_class IS NULL OR g.area_class IS NOT DISTINCT FROM p.area_class) AS same
    FROM jsonb_to_recordset(${sent(grids)}::jsonb)
      AS p(code text, name text, street_id uuid, area_class "AreaClass", area text)
    JOIN unit_grids g ON g.city_id = ${cityId}::uuid AND g.code = p.code`
  return new Map(rows.map(({ code, same }) => [code, same ? 'UNCHANGED' : 'CHANGED'] as const))
}

const mostNamed = 5

/** The codes of other grids, of the file or known, that a grid covers in part. */
async function overlapsOf({ db, city: { cityId } }: Ctx, grids: readonly ReadGrid[]) {
  const rows = await db.$queryRaw<{ code: string; others: string[] }[]>`
    WITH p AS (
      SELECT code, area::polygon AS area, core::polygon AS core
      FROM jsonb_to_recordset(${sent(grids)}::jsonb) AS p(code text, area text, core text)
    ), pairs AS (
      SELECT p.code, o.code AS other FROM p JOIN p AS o ON o.code <> p.code AND p.core && o.area
      UNION
      SELECT p.code, g.code::text FROM p JOIN unit_grids g
        ON g.city_id = ${cityId}::uuid AND p.core && g.area AND g.code NOT IN (SELECT code FROM p)
    )
    SELECT code, array_agg(other ORDER BY other) AS others FROM pairs GROUP BY code`
  return new Map(rows.map(({ code, others }) => [code, others.slice(0, mostNamed)]))
}

async function keep(ctx: Ctx, grids: readonly ReadGrid[]): Promise<void> {
  const { cityId } = ctx.city
  await ctx.db.$executeRaw`
    INSERT INTO unit_grids (id, city_id, code, name, street_id, area_class, area)
    SELECT uuidv7(), ${cityId}::uuid, code, name, street_id, area_class, area::polygon
    FROM jsonb_to_recordset(${sent(grids)}::jsonb)
      AS p(code text, name text, street_id uuid, area_class "AreaClass", area text)
    ON CONFLICT (city_id, code) DO UPDATE
    SET name = EXCLUDED.name, street_id = EXCLUDED.street_id, area = EXCLUDED.area,
        area_class = coalesce(EXCLUDED.area_class, unit_grids.area_class)`
  ctx.audit({
    action: 'importGrids',
    subjectType: 'City',
    subjectId: cityId,
    details: { entries: grids.length },
  })
}
