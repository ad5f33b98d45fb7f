import { randomBytes, randomUUID } from 'node:crypto'
import type { Asked, Rows } from './catalogue.ts'

type Column = {
  readonly column_name: string
  readonly type: string
  readonly labels: string | null
}

const columns = `SELECT c.column_name, coalesce(e.typname, c.udt_name) AS type,
    (SELECT enumlabel FROM pg_enum WHERE enumtypid = e.oid ORDER BY enumsortorder LIMIT 1) AS labels
  FROM information_schema.columns c
  LEFT JOIN pg_type e ON e.typname = c.udt_name AND e.typtype = 'e'
  WHERE c.table_schema = 'public' AND c.table_name = $1
    AND (c.is_nullable = 'NO' AND c.column_default IS NULL OR c.column_name = 'id')`

const samples: Readonly<Record<string, () => unknown>> = {
  uuid: randomUUID,
  _uuid: () => [],
  text: () => randomUUID(),
  bpchar: () => randomUUID().slice(0, 6),
  bytea: () => randomBytes(8),
  bool: () => false,
  jsonb: () => '{}',
  timestamptz: () => new Date(),
  date: () => '2026-03-02',
  polygon: () => '((0,0),(0,1),(1,1))',
}
const number = () => Math.floor(Math.random() * 1_000_000) + 1

/**
 * A row of any table for a city, made from the catalogue: whatever the column's type needs, and no
 * more.
 */
export async function aRowOf(owner: Asked, table: string, cityId: string) {
  const facts = (await owner(columns, [table])) as unknown as readonly Column[]
  const names = facts.map(({ column_name: name }) => name)
  const values = facts.map(({ column_name: name, type, labels }) =>
    name === 'city_id' ? cityId : (labels ?? (samples[type] ?? number)()),
  )
  const places = values.map((_, index) => `$${index + 1}`)
  return {
    insert: `INSERT INTO ${table} (${names.join(', ')}) VALUES (${places.join(', ')})`,
    values,
  }
}

/** One row of each table for a city, as its owner puts them there: references are not looked at. */
export async function oneRowOfEach(owner: Asked, tables: readonly string[], cityId: string) {
  await owner(`SET session_replication_role = replica`)
  for (const table of tables) {
    const { insert, values } = await aRowOf(owner, table, cityId)
    await owner(insert, values)
  }
  await owner(`SET session_replication_role = origin`)
}

/** The tables that carry a city, as the catalogue knows them. */
export async function tenantTables(owner: Asked): Promise<readonly string[]> {
  const rows: Rows = await owner(
    `SELECT DISTINCT table_name
     FROM information_schema.columns JOIN pg_class ON relname = table_name
     WHERE table_schema = 'public'
       AND column_name = 'city_id' AND relkind IN ('r', 'p') ORDER BY 1`,
  )
  return rows.map(({ table_name: name }) => String(name))
}
