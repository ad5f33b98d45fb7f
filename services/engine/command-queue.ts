import pg from 'pg'
import { databasePatience } from '../patience.ts'
import type { CommandRoom } from './command-room.ts'
import { commandTask } from './command-task.ts'
import type { QueueRoom } from './queue-session.ts'
import { type ResendRoom, resendStarts } from './resend-starts.ts'
import { runQueue } from './run-queue.ts'
import { wakeCommands } from './wake-commands.ts'

export type CommandQueue = {
  /** Sends from now on; returns once it does. */
  readonly start: () => Promise<void>
  /** Seconds for which the oldest command that may be sent has been waiting. */
  readonly oldestAge: () => Promise<number>
  readonly stop: () => Promise<void>
}

/** An engine that is cold or far takes a tenth of a second for each: others are under way meanwhile. */
const concurrency = 16

/** 指令队列 — sends what acts want the engine to do, until the engine has acknowledged it. */
export function openCommandQueue(room: CommandRoom & QueueRoom & ResendRoom): CommandQueue {
  const pool = new pg.Pool({ connectionString: room.ownerUrl, max: 1, ...databasePatience })
  pool.on('error', (error) => room.log.warn({ err: error }, 'the queue lost a connection'))
  const running: { readonly stop: () => unknown }[] = []
  return {
    start: async () => {
      const tasks = { 'engine-command': commandTask(room) }
      const commands = { schema: 'engine_commands', tasks, concurrency, repeatable: true } as const
      running.push(await runQueue(room, commands))
      running.push(resendStarts(pool, room), wakeCommands(pool, room.log))
    },
    oldestAge: () => oldestAge(pool),
    stop: async () => {
      room.gate.stop()
      await Promise.all(running.map(({ stop }) => stop()))
      await pool.end()
    },
  }
}

async function oldestAge(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ seconds: number }>(
    `SELECT coalesce(extract(epoch FROM now() - min(run_at)), 0)::float8 AS seconds
     FROM engine_commands.jobs WHERE run_at <= now()`,
  )
  return rows[0]?.seconds ?? 0
}
