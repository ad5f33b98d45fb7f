import { EventEmitter } from 'node:events'
import type { WorkerEvents } from 'graphile-worker'
import pg from 'pg'
import type { Logger } from 'pino'

type Place = { readonly ownerUrl: string; readonly log: Logger }

const lookEvery = 10_000

/** 队列锁 — holds a lock for each pool of this process, and frees the jobs of pools whose process has died. */
export async function keepQueueLock({ ownerUrl, log }: Place) {
  const events: WorkerEvents = new EventEmitter()
  const ours = new Set<string>()
  let keeper: pg.Client | null = null
  const turn = async () => {
    keeper ??= await connect(ownerUrl, () => {
      keeper = null
    })
    for (const id of ours) await keeper.query(lock, [id])
    await keeper.query(freeDead, [[...ours]])
  }
  const look = () => turn().catch((error: unknown) => log.warn({ err: error }, 'queue locks'))
  events.on('pool:create', ({ workerPool }) => {
    ours.add(workerPool.id)
    void look()
  })
  events.on('pool:release', ({ workerPool }) => ours.delete(workerPool.id))
  const timer = setInterval(look, lookEvery)
  await look()
  const stop = async () => {
    clearInterval(timer)
    await keeper?.end()
  }
  return { events, stop }
}

async function connect(ownerUrl: string, onLost: () => void): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: ownerUrl, keepAlive: true })
  client.on('error', onLost)
  client.on('end', onLost)
  await client.connect()
  return client
}

/** A lock lives as long as its connection; asking again for one that is held here only counts up. */
const lock = 'SELECT pg_advisory_lock(hashtextextended($1, 0))'

/** What nobody holds a lock for was taken by a process that died; jobs taken this instant may not have theirs yet. */
const freeDead = `SELECT graphile_worker.force_unlock_workers(array_agg(locked_by)) FROM (
    SELECT DISTINCT locked_by FROM graphile_worker.jobs
    WHERE locked_by <> ALL ($1) AND locked_at < now() - interval '2 s') AS pool
  WHERE pg_try_advisory_xact_lock(hashtextextended(locked_by, 0))`
