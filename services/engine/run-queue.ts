import { type Runner, run, type TaskList } from 'graphile-worker'
import pg from 'pg'
import type { Logger } from 'pino'
import { keepQueueLock } from './keep-queue-lock.ts'
import { queueLogger } from './queue-logger.ts'

export type QueueRoom = {
  /** Owner's connection string: the queue's tables admit nobody else. */
  readonly ownerUrl: string
  readonly log: Logger
}

export type QueueTasks = {
  readonly tasks: TaskList
  readonly concurrency: number
  /** Regular tasks, as graphile-worker's crontab writes them. */
  readonly crontab?: string
}

const restartAfter = 1_000

/** 任务队列 — runs queued work until it is stopped; one that ends by itself (database away) is started again. */
export async function runQueue({ ownerUrl, log }: QueueRoom, queue: QueueTasks) {
  const pool = new pg.Pool({
    connectionString: ownerUrl,
    max: queue.concurrency + 1,
  })
  const onError = (error: Error) => log.warn({ err: error }, 'the queue lost a connection')
  pool.on('error', onError)
  pool.on('connect', (client) => client.on('error', onError))
  const lock = await keepQueueLock({ ownerUrl, log })
  const state: { runner: Runner | null; stopped: boolean } = { runner: null, stopped: false }
  const start = async () => {
    state.runner = await run({
      ...options(queue),
      pgPool: pool,
      events: lock.events,
      logger: queueLogger(log),
    })
    state.runner.promise
      .catch((error: unknown) => log.error({ err: error }, 'the queue ended'))
      .finally(again)
  }
  const again = () => {
    if (!state.stopped) setTimeout(() => start().catch(again), restartAfter).unref()
  }
  await start()
  return {
    stop: async () => {
      state.stopped = true
      await state.runner?.stop().catch(() => undefined)
      await pool.end()
      await lock.stop()
    },
  }
}

const options = ({ tasks, concurrency, crontab }: QueueTasks) => ({
  taskList: tasks,
  concurrency,
  crontab: crontab ?? '',
  noHandleSignals: true,
  preset: { worker: { completeJobBatchDelay: 0, pollInterval: 1_000 } },
})
