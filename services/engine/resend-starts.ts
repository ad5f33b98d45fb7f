import type pg from 'pg'
import type { Logger } from 'pino'
import type { EngineGate } from './engine-gate.ts'

const lookEvery = 2_000

/** 补发启动 — an acknowledged start is not a start: cases and ladders that no instance has spoken for are started again. */
export function resendStarts(
  pool: pg.Pool,
  room: { readonly gate: EngineGate; readonly log: Logger },
) {
  const look = async () => {
    if (room.gate.isOpen()) await pool.query(resend)
  }
  const timer = setInterval(
    () =>
      void look().catch((error: unknown) =>
        room.log.warn({ err: error }, 'starts were not sent again'),
      ),
    lookEvery,
  )
  return { stop: () => clearInterval(timer) }
}

/** Its key keeps a start that still waits in the queue from being added again. */
const resend = `SELECT graphile_worker.add_job('engine-command', command, max_attempts => 1000, job_key => job_key)
  FROM unstarted_commands()`
