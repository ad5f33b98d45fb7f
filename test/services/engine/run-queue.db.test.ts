import pg from 'pg'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runQueue } from '../../../services/engine/run-queue.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { eventually } from '../../support/engine.ts'

const log = pino({ level: 'silent' })
let database: TestDatabase
let client: pg.Client
beforeAll(async () => {
  database = await createTestDatabase()
  client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

const aTaskTakenBy = async (pool: string) => {
  await client.query(`SELECT graphile_worker.add_job('nightly-check', '{}')`)
  await client.query(
    `UPDATE graphile_worker._private_jobs SET locked_by = $1, locked_at = now() - interval '1 minute'`,
    [pool],
  )
}
const run = async (done: string[], concurrency = 2) =>
  runQueue(
    { ownerUrl: database.ownerUrl, log },
    { tasks: { 'nightly-check': async () => void done.push('done') }, concurrency },
  )

describe('任务队列 work that a dead process had taken', () => {
  test('is done by the next process at once, not hours later', async () => {
    const done: string[] = []
    await aTaskTakenBy('pool-of-the-dead')
    const queue = await run(done)
    await eventually(async () => done.length === 1, 5_000)
    await queue.stop()
  })

  test('is left alone while its process lives', async () => {
    const done: string[] = []
    await client.query(`SELECT pg_advisory_lock(hashtextextended('pool-of-the-living', 0))`)
    await aTaskTakenBy('pool-of-the-living')
    const queue = await run(done)
    await new Promise((passed) => setTimeout(passed, 1_500))
    expect(done).toEqual([])
    await queue.stop()
  })
})
