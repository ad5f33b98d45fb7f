import type pg from 'pg'
import type { Logger } from 'pino'
import { lookRegularly } from './look-regularly.ts'

const lookEvery = 10_000

/** 唤醒指令 — no command waits for more than a minute: one put back by a clock that was ahead would sleep until the hour is caught up. */
export const wakeCommands = (pool: pg.Pool, log: Logger, every = lookEvery) =>
  lookRegularly({
    look: async () => void (await pool.query(wake)),
    ...{ every, log, failed: 'commands were not woken' },
  })

const wake = `SELECT engine_commands.reschedule_jobs(array_agg(id), run_at => now())
  FROM engine_commands.jobs
  WHERE locked_at IS NULL AND run_at > now() + interval '1 minute'
  HAVING count(*) > 0`
