import type pg from 'pg'
import type { Logger } from 'pino'
import type { EngineGate } from './engine-gate.ts'
import { lookRegularly } from './look-regularly.ts'

const lookEvery = 2_000

export type ResendRoom = {
  readonly gate: EngineGate
  /** The record is behind the engine: what seems not to have started may have. */
  readonly isCatchingUp: () => boolean
  readonly log: Logger
}

/** 补发启动 — an acknowledged start is not a start: cases and ladders that no instance has spoken for are started again. */
export const resendStarts = (pool: pg.Pool, { gate, isCatchingUp, log }: ResendRoom) =>
  lookRegularly({
    look: async () => {
      if (gate.isOpen() && !isCatchingUp()) await pool.query(resend)
    },
    ...{ every: lookEvery, log, failed: 'starts were not sent again' },
  })

/** Not one that still waits in the queue: added again it would go to the end of it, and never come to the front. */
const resend = `SELECT engine_commands.add_job('engine-command', command, max_attempts => 1000, job_key => job_key)
  FROM unstarted_commands()
  WHERE job_key NOT IN (SELECT key FROM engine_commands.jobs WHERE key IS NOT NULL)`
