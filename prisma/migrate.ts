import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { databaseTooOld, databaseUnreachable, migrationRefused } from './database-start-error.ts'

/** The advisory lock that `prisma migrate` takes, so that neither runs beside the other. */
const prismaLock = 72707369
const bookkeeping = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`
type Applied = { migration_name: string; checksum: string; finished_at: Date | null }
/** 队列 — where work waits, and commands to the engine by themselves. */
export const queues = ['graphile_worker', 'engine_commands']
const folder = path.join(import.meta.dirname, 'migrations')

/** Applies every migration not yet applied, one transaction each, keeping Prisma's own bookkeeping; returns their names. */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 })
  await client.connect().catch((error: unknown) => {
    throw databaseUnreachable(ownerUrl, error)
  })
  try {
    await requirePostgres18(client)
    await client.query('SELECT pg_advisory_lock($1)', [prismaLock])
    await client.query(bookkeeping)
    for (const schema of queues) await runMigrations({ connectionString: ownerUrl, schema })
    const { rows } = await client.query<Applied>(
      'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
    )
    const applied = new Map(rows.map((row) => [row.migration_name, row]))
    const done: string[] = []
    for (const migration of migrations())
      if (!isApplied(migration, applied.get(migration.name))) {
        await apply(client, migration)
        done.push(migration.name)
      }
    return done
  } finally {
    await client.end()
  }
}

type Migration = { name: string; sql: string; checksum: string }

function migrations(): Migration[] {
  return readdirSync(folder)
    .filter((name) => existsSync(path.join(folder, name, 'migration.sql')))
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

function isApplied({ name, checksum }: Migration, before: Applied | undefined): boolean {
  if (before === undefined) return false
  if (before.finished_at === null) throw migrationRefused(name, 'failed before.')
  if (before.checksum !== checksum)
    throw migrationRefused(name, 'was edited after it was applied. Restore the file.')
  return true
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query(sql)
    await client.query(
      'INSERT INTO _prisma_migrations(id, checksum, finished_at, migration_name, applied_steps_count) VALUES ($1,$2,now(),$3,1)',
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (cause) {
    await client.query('ROLLBACK')
    throw migrationRefused(name, `failed: ${String(cause)}. The database is as before.`, cause)
  }
}

async function requirePostgres18(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ server_version_num: string }>('SHOW server_version_num')
  if (Number(rows[0]?.server_version_num) < 180_000) throw databaseTooOld()
}
