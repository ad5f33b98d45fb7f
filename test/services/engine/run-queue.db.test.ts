import { setTimeout as pause } from 'node:timers/promises'
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

const aTaskTakenBy = async (pool: string, ago = '1 minute') => {
  await client.query(`SELECT graphile_worker.add_job('nightly-check', '{}')`)
  await client.query(
    `UPDATE graphile_worker._private_jobs SET locked_by = $1, locked_at = now() - $2::interval`,
    [pool, ago],
  )
}
const run = async (done: string[], concurrency = 2) =>
  runQueue(
    { ownerUrl: database.ownerUrl, log },
    {
      schema: 'graphile_worker',
      tasks: { 'nightly-check': async () => void done.push('done') },
      concurrency,
    },
  )

describe('任务队列 work that a dead process had taken', () => {
  test('is done by the next process at once, not hours later', async () => {
    const done: string[] = []
    await aTaskTakenBy('pool-of-the-dead')
    const queue = await run(done)
    await eventually(async () => done.length === 1, 5_000)
    await queue.stop()
  })

  test('is done at once, too, when it was taken while the clock was an hour ahead', async () => {
    const done: string[] = []
    await aTaskTakenBy('pool-of-another-time', '-1 hour')
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

describe('任务队列 regular tasks when the clock is set back', () => {
  const hour = 3_600_000
  const last = async () => {
    const { rows } = await client.query<{ isAhead: boolean }>(
      `SELECT last_execution > now() AS "isAhead" FROM graphile_worker._private_known_crontabs
       WHERE identifier = 'hourly-look'`,
    )
    return rows[0]
  }

  test('are not left undone until the hour is caught up', async () => {
    let jumped = 0
    const elapsed = () => performance.now()
    const clocks = { timeOfDay: () => elapsed() + jumped, elapsed }
    const queue = await runQueue(
      { ownerUrl: database.ownerUrl, log, clocks },
      {
        schema: 'graphile_worker',
        tasks: { 'hourly-look': async () => undefined },
        concurrency: 1,
        crontab: '0 * * * * hourly-look',
      },
    )
    await eventually(async () => (await last()) !== undefined, 5_000)
    await client.query(
      `UPDATE graphile_worker._private_known_crontabs SET last_execution = now() + interval '1 hour'`,
    )
    expect(await last()).toEqual({ isAhead: true })
    jumped -= hour
    await eventually(async () => (await last())?.isAhead === false, 10_000)
    await queue.stop()
  })
})

describe('任务队列 work under way when connections break', () => {
  const jobs = 300
  /** Often enough to hit a runner while it fetches, while it works and while it writes. */
  const breaks = 15
  const breakConnections = () =>
    client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    )

  test('is all done, some of it twice', async () => {
    const done = new Set<string>()
    const queue = await runQueue(
      { ownerUrl: database.ownerUrl, log },
      {
        schema: 'graphile_worker',
        tasks: {
          numbered: async (payload) => {
            await pause(5)
            done.add(JSON.stringify(payload))
          },
        },
        concurrency: 4,
      },
    )
    const broken = async () => {
      for (let nth = 0; nth < breaks; nth += 1) {
        await client.query(
          `SELECT graphile_worker.add_job('numbered', json_build_object('number', n))
           FROM generate_series($1::int, $2::int) AS n`,
          [(nth * jobs) / breaks, ((nth + 1) * jobs) / breaks - 1],
        )
        await pause(40 + ((nth * 97) % 300))
        await breakConnections()
      }
    }
    await broken()
    await eventually(async () => done.size === jobs, 30_000)
    await eventually(async () => {
      const { rowCount } = await client.query(
        `SELECT FROM graphile_worker.jobs WHERE task_identifier = 'numbered'`,
      )
      return rowCount === 0
    }, 30_000)
    await queue.stop()
  }, 90_000)
})
