import { EventEmitter, once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { run, type TaskList, type WorkerEvents } from 'graphile-worker'
import type { Logger } from 'pino'
import { databasePatience } from '../patience.ts'
import { keepQueueLock } from './keep-queue-lock.ts'
import { queueLogger } from './queue-logger.ts'
import { QueuePool } from './queue-pool.ts'
import { type Clocks, watchClock } from './watch-clock.ts'

export type QueueRoom = {
  /** Owner's connection string: the queue's tables admit nobody else. */
  readonly ownerUrl: string
  readonly log: Logger
  readonly clocks?: Clocks
}

export type QueueTasks = {
  /** Where its jobs stand. One that holds thousands must be by itself: whoever looks for other work would read past them all. */
  readonly schema: 'graphile_worker' | 'engine_commands'
  readonly tasks: TaskList
  readonly concurrency: number
  /** 可重做 — done twice they do no harm: what is taken and what is done is marked without waiting for the disk. */
  readonly repeatable?: true
  /** Regular tasks, as graphile-worker's crontab writes them. */
  readonly crontab?: string
}

export type QueueSession = {
  /** Resolves with the reason when it can no longer be trusted; never while it is well. */
  readonly broken: Promise<unknown>
  /** Takes nothing more, and waits a little for what it has in its hands. */
  readonly close: () => Promise<void>
}

const closePatience = 5_000

/**
 * 队列会话 — connections, lock and runner that live and die together: when the database was away, nobody knows
 * what the runner still holds. What it held is free once its lock is gone, and is done again, which is harmless.
 */
export async function openQueueSession(room: QueueRoom, queue: QueueTasks): Promise<QueueSession> {
  const { ownerUrl, log } = room
  const lock = await keepQueueLock({ ownerUrl, schema: queue.schema, log })
  const pool = new QueuePool({
    connectionString: ownerUrl,
    max: queue.concurrency + 1,
    ...(queue.repeatable && { options: '-c synchronous_commit=off' }),
    ...databasePatience,
  })
  const onError = (error: Error) => log.warn({ err: error }, 'the queue lost a connection')
  pool.on('error', onError)
  pool.on('connect', (client) => client.on('error', onError))
  const brokenOff = Promise.race([lock.lost, breakdownOf(lock.events)])
  const clock = watchCrontab(room, queue)
  const leave = async () => {
    clock.stop()
    await inTime(lock.stop())
    await inTime(pool.end())
  }
  const { events } = lock
  const start = async () => {
    await forgetFuture(pool, queue)
    return run({ ...options(queue), events, pgPool: pool, logger: queueLogger(log) })
  }
  const runner = await start().catch(async (error: unknown) => {
    await leave()
    throw error
  })
  const ended = runner.promise.then(
    () => 'it ended by itself',
    (error: unknown) => error,
  )
  return {
    broken: Promise.race([brokenOff, ended, clock.setBack]),
    close: async () => {
      await inTime(runner.stop().catch(() => undefined))
      await leave()
    },
  }
}

/** A runner that could not write what it has done waits for ever for its own end. */
const breakdownOf = (events: WorkerEvents) =>
  new Promise<unknown>((broken) => {
    events.once('pool:fatalError', ({ error }) => broken(error))
  })

/** The library waits for the time of day of the next regular task: after an hour back, an hour more. */
function watchCrontab({ log, clocks }: QueueRoom, { crontab }: QueueTasks) {
  const told = new EventEmitter<{ back: [seconds: number] }>()
  const setBack = once(told, 'back').then(([seconds]) => `the clock was set back by ${seconds} s`)
  if (crontab === undefined) return { setBack, stop: () => undefined }
  const wentBack = (seconds: number) => void told.emit('back', seconds)
  return { setBack, ...watchClock({ wentBack, log, ...(clocks && { clocks }) }) }
}

/** A regular task that was last done at a time still to come would not be done before it. */
async function forgetFuture(pool: QueuePool, { schema, crontab }: QueueTasks) {
  if (crontab === undefined) return
  await pool.query(
    `UPDATE ${schema}._private_known_crontabs SET last_execution = now() WHERE last_execution > now()`,
  )
}

const inTime = (end: Promise<unknown>) =>
  Promise.race([end, pause(closePatience, undefined, { ref: false })])

const options = ({ schema, tasks, concurrency, crontab }: QueueTasks) => ({
  schema,
  taskList: tasks,
  concurrency,
  crontab: crontab ?? '',
  noHandleSignals: true,
  // Without a batch of its own a failure that cannot be written is nobody's, and ends the process; so is a job that
  // the library's local queue cannot give back: hence none.
  preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0, pollInterval: 1_000 } },
})
