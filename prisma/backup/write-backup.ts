import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import pg from 'pg'
import { readMigrations, readTables, sameEverywhere, selectRows, type Table } from './catalogue.ts'
import { copyOut } from './copy-rows.ts'
import { BackupError, folderExists, notSaved, rowsHidden } from './errors.ts'
import { type Files, readFileNames, saveFiles } from './files.ts'
import { type Manifest, rowsFile, type SavedRows, writeManifest } from './manifest.ts'
import { queueColumns, queuedRows } from './queue.ts'

type Order = {
  readonly ownerUrl: string
  readonly folder: string
  readonly now: () => Date
  /** Without a store no photo is saved. */
  readonly files?: Files
}

/** 备份 — saves every row of one instant, and the files they name, to a new folder, which appears whole or not at all; work goes on meanwhile. Throws BackupError. */
export async function writeBackup({ ownerUrl, folder, now, files }: Order): Promise<Manifest> {
  if (existsSync(folder)) throw folderExists(folder)
  const unfinished = `${folder}.unfinished`
  try {
    await rm(unfinished, { recursive: true, force: true })
    await mkdir(unfinished, { recursive: true, mode: 0o700 })
    const { named, ...rows } = await inSnapshot(ownerUrl, (client) =>
      saveRows(client, unfinished, now),
    )
    const lostFiles = files === undefined ? [] : await saveFiles(unfinished, named, files)
    const manifest = { ...rows, lostFiles }
    await writeManifest(unfinished, manifest)
    await rename(unfinished, folder)
    return manifest
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    throw error instanceof BackupError ? error : notSaved(folder, error)
  }
}

/** All tables as they are at one instant. */
async function inSnapshot<T>(ownerUrl: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    await client.query(sameEverywhere)
    return await run(client)
  } finally {
    await client.end()
  }
}

async function saveRows(client: pg.Client, folder: string, now: () => Date) {
  const all = await readTables(client)
  const reader = await readerOf(client, all)
  const tables: SavedRows[] = []
  for (const table of all) {
    await client.query(table.forced && reader !== null ? `SET LOCAL ROLE ${reader}` : 'RESET ROLE')
    const read = await copyOut(client, selectRows(table), rowsFile(folder, table.name))
    tables.push({ name: table.name, columns: [...table.columns], ...read })
  }
  if (reader !== null) await client.query(`SET LOCAL ROLE ${reader}`)
  const named = await readFileNames(client)
  await client.query('RESET ROLE')
  const queue = await copyOut(client, queuedRows, rowsFile(folder, 'queue'))
  return {
    named,
    format: 1 as const,
    madeAt: now().toISOString(),
    migrations: await readMigrations(client),
    tables,
    sequences: await readSequences(client),
    queue: { name: 'queue', columns: [...queueColumns], ...queue },
  }
}

/** Whoever sees every row of a table whose owner sees none: null where the owner sees all. Throws BackupError. */
async function readerOf(client: pg.Client, tables: readonly Table[]): Promise<string | null> {
  const { rows } = await client.query<{ sees: boolean }>(
    'SELECT rolsuper OR rolbypassrls AS sees FROM pg_roles WHERE rolname = current_user',
  )
  if (rows[0]?.sees) return null
  const open = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_policies
     WHERE schemaname = 'public' AND 'zhihui_background' = ANY (roles) AND cmd = 'ALL' AND qual = 'true'`,
  )
  const readable = new Set(open.rows.map(({ name }) => name))
  const hidden = tables.filter(({ name, forced }) => forced && !readable.has(name))
  if (hidden.length > 0) throw rowsHidden(hidden.map(({ name }) => name))
  return 'zhihui_background'
}

/** A sequence stands outside of transactions: read last, it is never behind the rows. */
async function readSequences(client: pg.Client): Promise<Manifest['sequences']> {
  const { rows } = await client.query<{ name: string; value: string }>(
    `SELECT sequencename::text AS name, last_value::text AS value FROM pg_sequences
     WHERE schemaname = 'public' AND last_value IS NOT NULL ORDER BY 1`,
  )
  return rows
}
