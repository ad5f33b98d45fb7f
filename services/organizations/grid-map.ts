import type { Transaction } from '../ctx.ts'

type Facts = {
  readonly code: string
  readonly name: string
  readonly street: string
  readonly streetEn: string
  readonly district: string
  readonly districtEn: string
  /** Of the city itself, not of one below it. */
  readonly own: boolean
}
type Corner = readonly [longitude: number, latitude: number]
type Row = Facts & { readonly id: string; readonly ring: readonly Corner[] }

/** 网格图 — unit grids as GeoJSON features, in WGS84. */
export type GridFeature = {
  readonly type: 'Feature'
  readonly id: string
  readonly geometry: {
    readonly type: 'Polygon'
    readonly coordinates: readonly (readonly Corner[])[]
  }
  readonly properties: Facts
}

/** 网格图 — every unit grid of the city and those below it, with the street and district it lies in. */
export async function readGridMap(
  db: Pick<Transaction, '$queryRaw'>,
): Promise<readonly GridFeature[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT g.id, g.code, g.name, coalesce(s.name, '') AS street, coalesce(s.name_en, '') AS "streetEn",
      coalesce(d.name, '') AS district, coalesce(d.name_en, '') AS "districtEn",
      g.city_id = (SELECT app_city_id()) AS own,
      translate(g.area::text, '()', '[]')::jsonb AS ring
    FROM unit_grids g
    LEFT JOIN organization_units s ON s.id = g.street_id
    LEFT JOIN organization_units d ON d.id = s.parent_id
    WHERE g.city_id = ANY ((SELECT app_city_ids())::uuid[])
    ORDER BY g.code, g.id`
  return rows.map(({ id, ring, ...properties }) => ({
    type: 'Feature',
    id,
    geometry: { type: 'Polygon', coordinates: [closed(ring)] },
    properties,
  }))
}

/** GeoJSON ends a ring where it began. */
const closed = (ring: readonly Corner[]) => [...ring, ...ring.slice(0, 1)]
