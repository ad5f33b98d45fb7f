import type pg from 'pg'
import { quoted, type Table } from './catalogue.ts'

type Key = { readonly table: string; readonly name: string; readonly definition: string }

/**
 * 撤下护栏 — runs something while tables stand without foreign keys, triggers and the row-level security
 * of their owner, which needs no superuser; afterwards each key is checked against every row again.
 */
export async function withoutGuards(
  client: pg.Client,
  tables: readonly Table[],
  run: () => Promise<void>,
): Promise<void> {
  const { rows: keys } = await client.query<Key>(foreignKeys)
  const forced = tables.filter((table) => table.forced)
  const each = async (list: readonly { name: string }[], change: string) => {
    for (const { name } of list) await client.query(`ALTER TABLE ${quoted(name)} ${change}`)
  }
  for (const { table, name } of keys)
    await client.query(`ALTER TABLE ${quoted(table)} DROP CONSTRAINT ${quoted(name)}`)
  await each(forced, 'NO FORCE ROW LEVEL SECURITY')
  await each(tables, 'DISABLE TRIGGER USER')
  await run()
  await each(tables, 'ENABLE TRIGGER USER')
  await each(forced, 'FORCE ROW LEVEL SECURITY')
  for (const { table, name, definition } of keys)
    await client.query(`ALTER TABLE ${quoted(table)} ADD CONSTRAINT ${quoted(name)} ${definition}`)
}

const foreignKeys = `
  SELECT c.relname::text AS table, k.conname::text AS name, pg_get_constraintdef(k.oid) AS definition
  FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
  WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace AND k.conparentid = 0
  ORDER BY 1, 2`
