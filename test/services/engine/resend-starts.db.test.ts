import pg from 'pg'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createGate } from '../../../services/engine/engine-gate.ts'
import { resendStarts } from '../../../services/engine/resend-starts.ts'
import { aCity, type TestCity } from '../../support/city.ts'
import { aCaseAt } from './records.ts'

let city: TestCity
let pool: pg.Pool
const gate = createGate({ ping: async () => ({ kind: 'done', value: undefined }) })
const log = pino({ level: 'silent' })

beforeAll(async () => {
  city = await aCity()
  pool = new pg.Pool({ connectionString: city.testDatabase.ownerUrl, max: 2 })
})
afterAll(async () => {
  await pool?.end()
  await city?.close()
})

/** Reported a while ago, and no instance speaks for it. */
const anUnstartedCase = async () => {
  const caseId = await city.act((ctx) => aCaseAt(ctx))
  await pool.query(`UPDATE cases SET created_at = now() - interval '10 s' WHERE id = $1`, [caseId])
  return caseId
}
const waiting = async (caseId: string) =>
  (
    await pool.query<{ id: string; revision: number; run_at: Date }>(
      'SELECT id, revision, run_at FROM engine_commands.jobs WHERE key = $1',
      [`start-case:${caseId}`],
    )
  ).rows
const untilSentAgain = (caseId: string) =>
  vi.waitUntil(async () => (await waiting(caseId)).length > 0, { timeout: 10_000, interval: 50 })

test('a start that still waits in the queue keeps its place there; one that is lost is sent again', async () => {
  const queued = await anUnstartedCase()
  await city.act(async ({ queue }) => queue.add({ kind: 'start-case', caseId: queued }))
  const before = await waiting(queued)
  const resending = resendStarts(pool, { gate, isCatchingUp: () => false, log })
  await untilSentAgain(await anUnstartedCase())
  resending.stop()
  expect(before).toHaveLength(1)
  expect(await waiting(queued)).toEqual(before)
})

test('while records of the past are still coming, nothing is taken for lost', async () => {
  const caseId = await anUnstartedCase()
  const isCatchingUp = vi.fn(() => true)
  const resending = resendStarts(pool, { gate, isCatchingUp, log })
  await vi.waitUntil(() => isCatchingUp.mock.calls.length > 1, { timeout: 10_000 })
  expect(await waiting(caseId)).toEqual([])
  isCatchingUp.mockReturnValue(false)
  await untilSentAgain(caseId)
  resending.stop()
})
