import pg from 'pg'

/** 表 — one table of ours, as its rows are saved. */
export type Table = {
  readonly name: string
  readonly columns: readonly string[]
  /** Its key, in an order that is the same on every server. */
  readonly order: string
  /** Under row-level security that holds for its owner, too. */
  readonly forced: boolean
}

export type Applied = { readonly name: string; readonly checksum: string }

/** Every table of ours: whatever a migration adds is saved without being named here. */
export async function readTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(tables)
  return rows
}

/** The migrations that made these tables. */
export async function readMigrations(client: pg.Client): Promise<Applied[]> {
  const { rows } = await client.query<Applied>(
    `SELECT migration_name AS name, checksum FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  )
  return rows
}

export const quoted = (name: string) => pg.escapeIdentifier(name)
export const list = (names: readonly string[]) => names.map(quoted).join(', ')
export const selectRows = ({ name, columns, order }: Table) =>
  `SELECT ${list(columns)} FROM ${quoted(name)} ORDER BY ${order}`

/** How values are written as text: the same everywhere. */
export const sameEverywhere = `SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO, YMD';
  SET LOCAL IntervalStyle = 'iso_8601'; SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 1;
  SET LOCAL client_encoding = 'UTF8'; SET LOCAL statement_timeout = 0`

const tables = `
  SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS forced,
    array_agg(a.attname::text ORDER BY a.attnum) FILTER (WHERE a.attgenerated = '') AS columns,
    coalesce((
      SELECT string_agg(quote_ident(k.attname) || CASE WHEN k.attcollation = 0 THEN '' ELSE ' COLLATE "C"' END, ', ' ORDER BY key.n)
      FROM pg_index i, unnest(i.indkey) WITH ORDINALITY AS key (attnum, n)
      JOIN pg_attribute k ON k.attnum = key.attnum
      WHERE i.indrelid = c.oid AND i.indisprimary AND k.attrelid = c.oid
    ), quote_ident(c.relname) || '::text COLLATE "C"') AS order
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
  GROUP BY c.oid ORDER BY c.relname`
