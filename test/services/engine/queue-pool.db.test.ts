import { once } from 'node:events'
import { setImmediate as soon } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { QueuePool } from '../../../services/engine/queue-pool.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'

let database: TestDatabase
let pool: QueuePool

beforeAll(async () => {
  database = await createTestDatabase()
  pool = new QueuePool({ connectionString: database.ownerUrl, max: 1 })
})
afterAll(async () => {
  await pool?.end()
  await database?.drop()
})

it('a connection that is given back twice is back once, and nobody who has it meanwhile loses it', async () => {
  const giveBack = await new Promise<() => void>((taken, failed) => {
    pool.connect((error, _client, done) => (error ? failed(error) : taken(done)))
  })
  const released = once(pool, 'release')
  giveBack()
  await released
  const next = await pool.connect()
  expect(giveBack).not.toThrow()
  await soon()
  expect(pool.idleCount).toBe(0)
  next.release()
  expect(pool.idleCount).toBe(1)
})

it('a pool that has been ended hands out nothing, and giving that back ends nobody', async () => {
  const ended = new QueuePool({ connectionString: database.ownerUrl, max: 1 })
  await ended.end()
  const [error, giveBack] = await new Promise<[unknown, () => void]>((taken) => {
    ended.connect((refused, _client, done) => taken([refused, done]))
  })
  expect(String(error)).toContain('after calling end')
  expect(giveBack).not.toThrow()
})
