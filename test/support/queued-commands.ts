import pg from 'pg'
import type { TestCity } from './city.ts'

/** The commands that wait in the queue, as its owner sees them. */
export async function queuedCommands({ testDatabase }: TestCity) {
  const client = new pg.Client({ connectionString: testDatabase.ownerUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ payload: Readonly<Record<string, unknown>> }>(
      'SELECT payload FROM graphile_worker._private_jobs ORDER BY id',
    )
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
