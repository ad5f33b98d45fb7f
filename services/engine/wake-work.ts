import pg from 'pg'
import { databasePatience } from '../patience.ts'
import { lookRegularly } from './look-regularly.ts'
import type { QueueRoom } from './queue-session.ts'

const lookEvery = 5_000

/** 唤醒工作 — what a clock that was ahead has put off waits as long as it was meant to, not until the hour is caught up. */
export function wakeWork({ ownerUrl, log }: QueueRoom, every = lookEvery) {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 1, ...databasePatience })
  pool.on('error', (error) => log.warn({ err: error }, 'the waking of work lost a connection'))
  const { stop } = lookRegularly({
    look: async () => void (await pool.query(wake)),
    ...{ every, log, failed: 'work was not woken' },
  })
  return {
    stop: async () => {
      stop()
      await pool.end()
    },
  }
}

/** Meant is: from when it was put there; for one that has failed, what the queue's library lets it wait. */
const wake = `SELECT graphile_worker.reschedule_jobs(ARRAY[id], run_at => now() + meant) FROM (
    SELECT id, run_at, CASE attempts WHEN 0 THEN run_at - updated_at
      ELSE exp(least(attempts, 10)) * interval '1 second' END AS meant
    FROM graphile_worker.jobs WHERE locked_at IS NULL) AS waiting
  WHERE run_at > now() + meant + interval '1 minute'`
