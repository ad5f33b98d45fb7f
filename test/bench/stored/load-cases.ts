import pg from 'pg'
import { cloneStatement, tablesOfCases } from './cloned-columns.ts'
import { plan, surroundings } from './plan-clones.ts'

export type Load = {
  /** How many cases to add. */
  readonly count: number
  /** Share of them that stay open, at the stages of the open templates. */
  readonly open: number
}
type Range = { readonly first: number; readonly last: number }
const batch = 5_000
/** One a core: an INSERT … SELECT keeps one busy. */
const atOnce = 2

/**
 * 快速装载 — clones the cases that actions and engine have played in a database, with every row that belongs to
 * them, moved in time, place, class and unit; once a database, as its owner, set by set.
 */
export async function loadCases(ownerUrl: string, { count, open }: Load): Promise<void> {
  const ranges = Array.from({ length: Math.ceil(count / batch) }, (_, index): Range => {
    const first = 1 + index * batch
    return { first, last: Math.min(first + batch - 1, count) }
  }).values()
  const loader = () => asOwner(ownerUrl, (owner) => loadRanges(owner, ranges, open))
  const loaded = await Promise.all(Array.from({ length: atOnce }, loader))
  const sum = loaded.reduce((all, one) => all + one, 0)
  if (sum !== count) throw new Error(`Only ${sum} of ${count} cases were loaded.`)
  await asOwner(ownerUrl, (owner) => owner.query('VACUUM (ANALYZE)'))
}

async function asOwner<T>(ownerUrl: string, run: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    return await run(owner)
  } finally {
    await owner.end()
  }
}

async function loadRanges(owner: pg.Client, ranges: Iterable<Range>, open: number) {
  await owner.query(`SET synchronous_commit = off; SET work_mem = '256MB'; SET jit = off`)
  // references and live updates were looked at when the templates were played
  await owner.query('SET session_replication_role = replica')
  await owner.query(surroundings)
  const tables = await tablesOfCases(owner)
  let loaded = 0
  for (const { first, last } of ranges) {
    await owner.query('BEGIN')
    await owner.query(plan, [first, last, open])
    await owner.query('ANALYZE clones')
    for (const table of tables) {
      const { rowCount } = await owner.query(cloneStatement(table))
      if (table.table === 'cases') loaded += rowCount ?? 0
    }
    await owner.query('COMMIT')
  }
  return loaded
}
