import pg from 'pg'
import type { TestDatabase } from '../support/database.ts'

export type Rows = readonly Readonly<Record<string, unknown>>[]
export type Asked = (sql: string, values?: readonly unknown[]) => Promise<Rows>

/** Tables that belong to no city; closed: a new table stands under row-level security. */
export const globalTables = [
  ...['_prisma_migrations', 'cities', 'engine_positions', 'engines', 'unknown_logins'],
] as const

/** Everything that looks across cities; closed: each of them was thought about. */
export const doors = [
  ...['add_sign_in_link', 'begin_sign_in', 'end_session', 'find_api_key', 'find_session'],
  ...['find_sign_in_link', 'finish_sign_in', 'open_session', 'set_credential'],
  ...['city_by_code', 'city_codes', 'city_scope', 'enter_city', 'enqueue_commands'],
  ...['enter_city_at', 'city_stands', 'make_sandbox', 'draft_calendar_in_sandbox'],
  ...['last_visit', 'account_logins', 'end_sessions_of', 'change_own_password'],
  ...['instance_scopes', 'keep_records', 'known_records', 'register_engine'],
  ...['keep_waiting_jobs', 'watch_figures', 'queued_completions'],
  ...['engine_reconciled', 'enqueue_reconciliation'],
  ...['find_cases', 'unstarted_commands', 'enqueue_manual_trial', 'enqueue_example_run'],
  'enqueue_open_case_change',
  ...['enqueue_notices', 'enqueue_delivery', 'find_delivery'],
  ...['find_order_slip'],
  ...['enqueue_work'],
  ...['clear_draft_rules', 'remove_draft_lines'],
  ...['upstream_editions', 'upstream_lines', 'grid_faults'],
] as const

/** Asks as the database's owner and as the application's login, each over one connection. */
export async function openBoth({ ownerUrl, appUrl }: TestDatabase) {
  const owner = new pg.Client({ connectionString: ownerUrl })
  const app = new pg.Client({ connectionString: appUrl })
  await Promise.all([owner.connect(), app.connect()])
  return {
    owner: asking(owner),
    app: asking(app),
    /** Runs as the application inside a city, and leaves nothing behind. */
    inCity: async <T>(cityId: string, run: (app: Asked) => Promise<T>): Promise<T> => {
      await app.query('BEGIN')
      try {
        await app.query('SELECT enter_city($1::uuid, $2, $2)', [cityId, cityId])
        return await run(asking(app))
      } finally {
        await app.query('ROLLBACK')
      }
    },
    close: () => Promise.all([owner.end(), app.end()]),
  }
}

const asking =
  (client: pg.Client): Asked =>
  async (sql, values = []) =>
    (await client.query(sql, [...values])).rows

/** The code PostgreSQL refuses with, `done` when it does not; the transaction goes on. */
export async function refusalIn(app: Asked, sql: string, values: readonly unknown[] = []) {
  await app('SAVEPOINT attempt')
  try {
    const rows = await app(sql, values)
    await app('RELEASE SAVEPOINT attempt')
    return `done ${rows.length}`
  } catch (error) {
    await app('ROLLBACK TO SAVEPOINT attempt')
    return error instanceof Error && 'code' in error ? String(error.code) : String(error)
  }
}

export const forbidden = '42501'
