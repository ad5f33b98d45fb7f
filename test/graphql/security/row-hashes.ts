import { tenantTables } from '../../prisma/a-row.ts'
import type { Asked } from '../../prisma/catalogue.ts'

type Numbers = Readonly<Record<string, string>>

/** A hash over all rows of a city in each table, and over the city itself; but for when a key was last used. */
export async function rowHashes(owner: Asked, cityId: string): Promise<Numbers> {
  const columns = [
    ...(await tenantTables(owner)).map((table) => [table, 'city_id']),
    ['cities', 'id'],
  ]
  const parts = columns.map(
    ([table, column]) =>
      `SELECT '${table}' AS name, md5(string_agg(row.text, '|' ORDER BY row.text)) AS number
       FROM ${table} t, LATERAL (SELECT (to_jsonb(t) - 'last_used_at')::text) AS row (text)
       WHERE ${column} = $1`,
  )
  return named(await owner(parts.join(' UNION ALL '), [cityId]))
}

/** How many rows each table has, the queue's included. */
export async function rowCounts(owner: Asked): Promise<Readonly<Record<string, number>>> {
  const tables = [
    ...(await tenantTables(owner)),
    'cities',
    'graphile_worker._private_jobs',
    'engine_commands._private_jobs',
  ]
  const parts = tables.map((table) => `SELECT '${table}' AS name, count(*) AS number FROM ${table}`)
  const rows = named(await owner(parts.join(' UNION ALL ')))
  return Object.fromEntries(Object.entries(rows).map(([name, count]) => [name, Number(count)]))
}

const named = (rows: readonly Readonly<Record<string, unknown>>[]): Numbers =>
  Object.fromEntries(rows.map(({ name, number }) => [String(name), String(number)]))
