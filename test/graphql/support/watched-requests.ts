import type pg from 'pg'
import { expect } from 'vitest'
import { type Access, watchStatements } from '../../support/statements.ts'
import { aLoadedInstallation } from './loaded-installation.ts'

/** 语句 — an installation with as many cases as make an index worth its while, whose statements are watched. */
export async function watchedRequests() {
  const installation = await aLoadedInstallation({ count: 20_000, open: 0.01 })
  const large = await largeTables(installation.city.owner)
  const watched = watchStatements()
  /** What a request sends and how the tables are read, once its statements are planned and its sender is recognized. */
  const seenIn = async (run: () => Promise<unknown>) => {
    await run()
    const { result, statements, accesses } = await watched.during(run)
    expect(result ?? {}).not.toHaveProperty('errors.0')
    const counts: Record<string, number> = {}
    for (const name of statements) counts[name] = (counts[name] ?? 0) + 1
    return { result, counts, accesses }
  }
  return {
    ...{ installation, large, seenIn },
    sequential: (accesses: readonly Access[]) =>
      accesses.filter(({ how, table }) => how === 'Seq Scan' && large.has(table)),
    close: async () => {
      watched.stop()
      await installation.close()
    },
  }
}

/** Rows from which on an index is worth its while. */
const many = 1_000

/** Tables that hold many rows; one in which hardly anything stands is rightly read from end to end. */
async function largeTables(owner: pg.ClientBase): Promise<ReadonlySet<string>> {
  const large = new Set<string>()
  const { rows: tables } = await owner.query<{ table: string }>(
    `SELECT table_name AS "table" FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  )
  for (const { table } of tables) {
    const { rows } = await owner.query(`SELECT FROM ${table} OFFSET ${many} LIMIT 1`)
    if (rows.length > 0) large.add(table)
  }
  return large
}
