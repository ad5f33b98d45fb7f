import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { type CaseTable, cloneStatement, setAside, tablesOfCases } from './cloned-columns.ts'
import { afterPlan, plan } from './plan-clones.ts'
import { room, surroundings } from './surroundings.ts'

export type Load = {
  /** How many cases to add. */
  readonly count: number
  /** Share of them that stay open, at the steps of the open templates. */
  readonly open: number
  /** Number of the first one; a second load of a database begins after the first. */
  readonly first?: number
  /** Cases to be cloned; without them, all that are stored. */
  readonly templates?: readonly string[]
}
type Range = { readonly first: number; readonly last: number }
const batch = 5_000
/** One a core: an INSERT … SELECT keeps one busy. */
const atOnce = 2

/**
 * 快速装载 — clones cases that actions and engine have played in a database, with every row that belongs to them,
 * moved in time, place, condition and unit; as its owner, set by set. An ended clone asks nothing of the engine. An
 * open one belongs to an engine whose data are gone, as after a loss: nothing acts on it by itself, until
 * `reconcile --repair` starts it again at its step.
 */
export async function loadCases(ownerUrl: string, load: Load): Promise<void> {
  const { count, first = 1 } = load
  await asOwner(ownerUrl, (owner) => planClones(owner, { ...load, first }))
  const ranges = Array.from({ length: Math.ceil(count / batch) }, (_, index): Range => {
    const from = first + index * batch
    return { first: from, last: Math.min(from + batch, first + count) - 1 }
  }).values()
  const loader = () => asOwner(ownerUrl, (owner) => loadRanges(owner, ranges))
  const loaded = await Promise.all(Array.from({ length: atOnce }, loader))
  const sum = loaded.reduce((all, one) => all + one, 0)
  if (sum !== count) throw new Error(`Only ${sum} of ${count} cases were loaded.`)
  await asOwner(ownerUrl, async (owner) => {
    await owner.query(`DROP SCHEMA ${room} CASCADE`)
    await owner.query('VACUUM (ANALYZE)')
  })
}

async function asOwner<T>(ownerUrl: string, run: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    await owner.query(
      `SET synchronous_commit = off; SET work_mem = '64MB'; SET jit = off; SET TimeZone = 'UTC'`,
    )
    return await run(owner)
  } finally {
    await owner.end()
  }
}

async function planClones(
  owner: pg.Client,
  { first, count, open, templates }: Load & { readonly first: number },
): Promise<void> {
  await owner.query(`DROP SCHEMA IF EXISTS ${room} CASCADE; CREATE SCHEMA ${room}`)
  await owner.query(surroundings.templates, [templates ?? null])
  for (const statement of surroundings.others) await owner.query(statement)
  for (const table of await tablesOfCases(owner)) await owner.query(setAside(table))
  const lostEngine = randomUUID()
  await owner.query('INSERT INTO engines (id, retired_at) VALUES ($1, now())', [lostEngine])
  await owner.query(plan, [first, first + count - 1, open, lostEngine])
  for (const statement of afterPlan) await owner.query(statement)
}

async function loadRanges(owner: pg.Client, ranges: Iterable<Range>): Promise<number> {
  // references and live updates were looked at when the templates were played
  await owner.query('SET session_replication_role = replica')
  const tables = await tablesOfCases(owner)
  let loaded = 0
  for (const range of ranges) loaded += await loadRange(owner, tables, range)
  return loaded
}

async function loadRange(
  owner: pg.Client,
  tables: readonly CaseTable[],
  { first, last }: Range,
): Promise<number> {
  let cases = 0
  await owner.query('BEGIN')
  for (const table of tables) {
    const { rowCount } = await owner.query(cloneStatement(table), [first, last])
    if (table.table === 'cases') cases = rowCount ?? 0
  }
  await owner.query('COMMIT')
  return cases
}
