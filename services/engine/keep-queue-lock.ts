import { EventEmitter } from 'node:events'
import type { WorkerEvents } from 'graphile-worker'
import pg from 'pg'
import type { Logger } from 'pino'
import { databasePatience } from '../patience.ts'

type Place = { readonly ownerUrl: string; readonly schema: string; readonly log: Logger }

const lookEvery = 3_000

/** 队列锁 — holds a lock for each pool of a session as long as its connection lasts, and frees the jobs of pools that nobody holds one for. */
export async function keepQueueLock({ ownerUrl, schema, log }: Place) {
  const events: WorkerEvents = new EventEmitter()
  const ours = new Set<string>()
  const keeper = new pg.Client({
    connectionString: ownerUrl,
    keepAlive: true,
    ...databasePatience,
  })
  const lost = new Promise<unknown>((broken) => {
    keeper.on('error', broken)
    keeper.on('end', () => broken('its connection ended'))
  })
  await keeper.connect()
  const turn = async () => {
    for (const id of ours) await keeper.query(lock, [id])
    await keeper.query(freeDead(schema), [[...ours]])
  }
  // one after the other: a connection takes one question at a time
  let turns = Promise.resolve()
  const look = () => {
    turns = turns
      .then(turn)
      .catch((error: unknown) => log.warn({ err: error }, 'the queue’s locks were not looked at'))
    return turns
  }
  events.on('pool:create', ({ workerPool }) => {
    ours.add(workerPool.id)
    void look()
  })
  events.on('pool:release', ({ workerPool }) => ours.delete(workerPool.id))
  const timer = setInterval(look, lookEvery)
  await look()
  const stop = async () => {
    clearInterval(timer)
    await turns
    await keeper.end().catch(() => undefined)
  }
  return { events, lost, stop }
}

/** A lock lives as long as its connection; asking again for one that is held here only counts up. */
const lock = 'SELECT pg_advisory_lock(hashtextextended($1, 0))'

/** What nobody holds a lock for was taken by a process that died; jobs taken this instant may not have theirs yet, but those that a clock which was ahead tells of have. */
const freeDead = (
  schema: string,
) => `SELECT ${schema}.force_unlock_workers(array_agg(locked_by)) FROM (
    SELECT DISTINCT locked_by FROM ${schema}.jobs
    WHERE locked_by <> ALL ($1) AND (locked_at < now() - interval '2 s' OR locked_at > now())) AS pool
  WHERE pg_try_advisory_xact_lock(hashtextextended(locked_by, 0))`
