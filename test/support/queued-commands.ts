import pg from 'pg'
import type { TestCity } from './city.ts'

const waiting = `SELECT payload FROM engine_commands._private_jobs
  UNION ALL SELECT payload FROM graphile_worker._private_jobs`

/** What waits in the queues, commands and other work, as their owner sees it. */
export async function queuedCommands({ testDatabase }: TestCity) {
  const client = new pg.Client({ connectionString: testDatabase.ownerUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ payload: Readonly<Record<string, unknown>> }>(waiting)
    return rows.map(({ payload }) => payload)
  } finally {
    await client.end()
  }
}

/** Those of one kind that say a thing: of a task, of a case, of an instance. */
export const queuedOf = async (city: TestCity, wanted: Readonly<Record<string, unknown>>) =>
  (await queuedCommands(city)).filter((command) =>
    Object.entries(wanted).every(([name, value]) => command[name] === value),
  )
