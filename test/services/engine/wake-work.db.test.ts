import pg from 'pg'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { runQueue } from '../../../services/engine/run-queue.ts'
import { wakeWork } from '../../../services/engine/wake-work.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { eventually } from '../../support/engine.ts'

const log = pino({ level: 'silent' })
const lookEvery = 100
const most = 43 * 60
let database: TestDatabase
let client: pg.Client
let waking: ReturnType<typeof wakeWork>
beforeAll(async () => {
  database = await createTestDatabase()
  client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
})
afterAll(async () => {
  await waking?.stop()
  await client?.end()
  await database?.drop()
})
beforeEach(async () => {
  await waking?.stop()
})

/** Work that is to be done in so many seconds. */
async function workIn(seconds: number): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM graphile_worker.add_job('hold', '{}', run_at => now() + make_interval(secs => $1))`,
    [seconds],
  )
  return rows[0]?.id ?? ''
}
/** What was written so far was written by a clock that was an hour ahead. */
const jumpBack = () =>
  client.query(`UPDATE graphile_worker._private_jobs SET run_at = run_at + interval '1 hour',
    created_at = created_at + interval '1 hour', updated_at = updated_at + interval '1 hour'`)
const failedTimes = (id: string, attempts: number) =>
  client.query(
    `UPDATE graphile_worker._private_jobs SET attempts = $2::int, updated_at = updated_at - interval '2 hours',
       run_at = run_at + exp($2::int) * interval '1 second' WHERE id = $1`,
    [id, attempts],
  )
async function secondsUntil(id: string): Promise<number> {
  const { rows } = await client.query<{ seconds: number }>(
    `SELECT extract(epoch FROM run_at - now())::float8 AS seconds FROM graphile_worker.jobs WHERE id = $1`,
    [id],
  )
  return rows[0]?.seconds ?? Number.NaN
}
const isDueWithin = (id: string, seconds: number) => async () => (await secondsUntil(id)) <= seconds

describe('唤醒工作 work in the queue when the clock goes an hour back', () => {
  test('is done after the seconds for which it was held, not an hour later', async () => {
    const done: string[] = []
    await workIn(1)
    await jumpBack()
    waking = wakeWork({ ownerUrl: database.ownerUrl, log }, lookEvery)
    const tasks = { hold: async () => void done.push('done') }
    const schema = 'graphile_worker'
    const queue = await runQueue(
      { ownerUrl: database.ownerUrl, log },
      { schema, tasks, concurrency: 1 },
    )
    await eventually(async () => done.length === 1, 10_000)
    await queue.stop()
  })

  test('waits no less than it was meant to, and what was put there afterwards not a second less', async () => {
    const before = await workIn(most)
    await jumpBack()
    const after = await workIn(most)
    waking = wakeWork({ ownerUrl: database.ownerUrl, log }, lookEvery)
    await eventually(isDueWithin(before, most))
    for (const id of [before, after]) expect(await secondsUntil(id)).toBeGreaterThan(most - 30)
  })

  test('that has failed is tried again after its own pause', async () => {
    const id = await workIn(0)
    await failedTimes(id, 3)
    await jumpBack()
    const patient = await workIn(0)
    await failedTimes(patient, 10)
    waking = wakeWork({ ownerUrl: database.ownerUrl, log }, lookEvery)
    await eventually(isDueWithin(id, 21))
    expect(await secondsUntil(id)).toBeGreaterThan(0)
    expect(await secondsUntil(patient)).toBeGreaterThan(6 * 3_600)
  })
})
