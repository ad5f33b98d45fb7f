import pg from 'pg'
import {
  list,
  quoted,
  readMigrations,
  readTables,
  sameEverywhere,
  selectRows,
  type Table,
} from './catalogue.ts'
import { copyIn, copyOut, hashOf } from './copy-rows.ts'
import { BackupError, noBackup, notEmpty, notRestored, otherVersion, rowsDiffer } from './errors.ts'
import { type Files, restoreFiles } from './files.ts'
import { type Manifest, readManifest, rowsFile } from './manifest.ts'
import { refillQueue } from './queue.ts'
import { withoutGuards } from './without-guards.ts'

type Backup = { readonly folder: string; readonly manifest: Manifest }

/** 检查备份 — a backup whose every file is as it was written; nothing is touched. Throws BackupError. */
export async function openBackup(folder: string): Promise<Backup> {
  const manifest = await readManifest(folder)
  for (const { name, sha256 } of [...manifest.tables, manifest.queue]) {
    const found = await hashOf(rowsFile(folder, name)).catch(() => null)
    if (found === null) throw noBackup(folder, `its file ${name}.copy is missing`)
    if (found !== sha256) throw noBackup(folder, `its file ${name}.copy was altered`)
  }
  return { folder, manifest }
}

/** 恢复 — fills the empty tables of this version from a backup, in one transaction, reads every row back, and puts the files into a store where one is given. Throws BackupError. */
export async function restoreBackup(
  ownerUrl: string,
  backup: Backup,
  files?: Files,
): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('BEGIN')
    await client.query(`${sameEverywhere}; SET LOCAL lock_timeout = '5s'`)
    await demandSameVersion(client, backup.manifest)
    await demandNoCity(client)
    const tables = await readTables(client)
    await withoutGuards(client, tables, async () => {
      await demandEmpty(client, tables)
      await fill(client, tables, backup)
      const { folder, manifest } = backup
      if (files !== undefined)
        await restoreFiles(client, { folder, lost: manifest.lostFiles }, files)
    })
    await refillQueue(client, rowsFile(backup.folder, 'queue'))
    await client.query('COMMIT')
  } catch (error) {
    // a connection that ends takes its transaction with it
    throw error instanceof BackupError ? error : notRestored(error)
  } finally {
    await client.end()
  }
}

async function demandSameVersion(client: pg.Client, { migrations }: Manifest): Promise<void> {
  const key = ({ name, checksum }: { name: string; checksum: string }) => `${name} ${checksum}`
  const here = await readMigrations(client)
  const [saved, known] = [new Set(migrations.map(key)), new Set(here.map(key))]
  const missing = here.filter((one) => !saved.has(key(one))).map(({ name }) => name)
  const unknown = migrations.filter((one) => !known.has(key(one))).map(({ name }) => name)
  if (missing.length + unknown.length > 0) throw otherVersion(missing, unknown)
}

/** Asked before anything is locked: an installation at work has cities. */
async function demandNoCity(client: pg.Client): Promise<void> {
  await client.query('SET LOCAL ROLE zhihui_background')
  const { rowCount } = await client.query('SELECT FROM cities LIMIT 1')
  await client.query('RESET ROLE')
  if (rowCount) throw notEmpty(['cities'])
}

async function demandEmpty(client: pg.Client, tables: readonly Table[]): Promise<void> {
  const filled: string[] = []
  for (const { name } of tables)
    if ((await client.query(`SELECT FROM ${quoted(name)} LIMIT 1`)).rowCount) filled.push(name)
  if (filled.length > 0) throw notEmpty(filled)
}

async function fill(client: pg.Client, tables: readonly Table[], { folder, manifest }: Backup) {
  const here = new Map(tables.map((table) => [table.name, table]))
  for (const { name, columns, sha256 } of manifest.tables) {
    const table = here.get(name)
    if (table === undefined) throw noBackup(folder, `it has a table ${name} that is not known here`)
    await copyIn(client, `${quoted(name)} (${list(columns)})`, rowsFile(folder, name))
    const back = await copyOut(client, selectRows(table))
    if (back.sha256 !== sha256) throw rowsDiffer(name)
  }
  for (const { name, value } of manifest.sequences)
    await client.query('SELECT setval($1::regclass, $2)', [`public.${quoted(name)}`, value])
}
