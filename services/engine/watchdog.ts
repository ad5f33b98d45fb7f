import type pg from 'pg'
import type { Logger } from 'pino'
import { z } from 'zod'
import type { EngineClient } from './client.ts'
import { lookRegularly } from './look-regularly.ts'
import type { WatchedWorker } from './watched-worker.ts'

type WatchRoom = {
  /** Logged in as the application. */
  readonly pool: pg.Pool
  readonly engineId: () => string
  readonly client: Pick<EngineClient, 'failJob'>
  readonly workers: () => readonly WatchedWorker[]
  /** Milliseconds between two looks. */
  readonly lookEvery?: number
  readonly log: Logger
}

/** 看护结果 — what the last look has found; the counts are those of this process. */
export type WatchFigures = z.output<typeof Figures> & {
  readonly restarts: ReadonlyMap<string, number>
  /** Job types with work that waits and none that ends. */
  readonly stalled: ReadonlySet<string>
  /** Seconds since the last look that came to its end. */
  readonly ageSeconds: number
}
export type Watchdog = { readonly figures: () => WatchFigures; readonly stop: () => void }

const Figures = z.object({
  waiting: z.array(z.object({ jobType: z.string(), jobs: z.number(), oldestSeconds: z.number() })),
  timedOut: z.array(
    z.object({
      jobKey: z.string(),
      jobType: z.string(),
      elementId: z.string(),
      timeOuts: z.number(),
    }),
  ),
  lateTimers: z.number(),
  openIncidents: z.number(),
  /** For how long the record has not been told of a step that was ended, and the engine was. */
  unrecordedSeconds: z.number(),
  /** Between record and engine, left by the last reconciliation. */
  differencesStanding: z.number(),
})
type Figures = z.output<typeof Figures>

const usualLookEvery = 5_000
const nothing: Figures = {
  ...{ waiting: [], timedOut: [], lateTimers: 0, openIncidents: 0 },
  ...{ unrecordedSeconds: 0, differencesStanding: 0 },
}

/** 看门狗 — starts a worker anew that ends nothing while work waits, and makes an incident of what is never answered. */
export function watch(room: WatchRoom): Watchdog {
  const found = { figures: nothing, at: performance.now() }
  const restarts = new Map<string, number>()
  const stalled = new Set<string>()
  const look = async () => {
    found.figures = await read(room)
    found.at = performance.now()
    stalled.clear()
    for (const worker of room.workers()) {
      const state = judgeWorker(worker, oldestOf(found.figures, worker))
      if (state === 'well') continue
      stalled.add(worker.jobType)
      if (state === 'stalled') restart(worker, room, restarts)
    }
    for (const job of found.figures.timedOut)
      if (isGivenUp(job.timeOuts, untoldHere(job, room))) await giveUp(job, room)
  }
  const { stop } = lookRegularly({
    ...{ look, log: room.log, every: room.lookEvery ?? usualLookEvery },
    failed: 'the watchdog could not look',
  })
  return {
    stop,
    figures: () => ({
      ...found.figures,
      ...{ restarts, stalled },
      ageSeconds: (performance.now() - found.at) / 1_000,
    }),
  }
}

async function read({ pool, engineId }: WatchRoom): Promise<Figures> {
  const { rows } = await pool.query('SELECT watch_figures($1) AS figures', [engineId()])
  return Figures.parse(rows[0]?.figures)
}

const oldestOf = ({ waiting }: Figures, { jobType }: WatchedWorker) =>
  1_000 * (waiting.find((type) => type.jobType === jobType)?.oldestSeconds ?? 0)

/** 停滞 — work waits and none has ended for twice the time-out; `restarted` until the new worker has ended some. */
export function judgeWorker(
  worker: Pick<WatchedWorker, 'timeout' | 'sinceEnded' | 'sinceStarted'>,
  oldestWaiting: number,
): 'well' | 'stalled' | 'restarted' {
  const patience = 2 * worker.timeout
  if (oldestWaiting <= patience || worker.sinceEnded() <= patience) return 'well'
  return worker.sinceStarted() <= patience ? 'restarted' : 'stalled'
}

function restart(worker: WatchedWorker, { log }: WatchRoom, restarts: Map<string, number>) {
  const { jobType } = worker
  log.error({ type: jobType }, 'work waits and its worker ends none: it is started anew')
  restarts.set(jobType, (restarts.get(jobType) ?? 0) + 1)
  worker.restart()
}

const untoldHere = ({ jobKey }: Figures['timedOut'][number], { workers }: WatchRoom) =>
  Math.max(0, ...workers().map((worker) => worker.untold(jobKey)))

const enough = { livedThrough: 3, inAll: 10 }

/** 放弃 — begun three times by a process that lives on, the job is at fault; fewer times, its process may have been killed. */
export const isGivenUp = (timeOuts: number, untold: number): boolean =>
  (timeOuts >= enough.livedThrough && untold >= enough.livedThrough) || timeOuts >= enough.inAll

/** The engine lowers no retries when a job is not answered in time: it would be handed out for ever. */
async function giveUp(job: Figures['timedOut'][number], { client, log }: WatchRoom) {
  const { jobKey, jobType, elementId, timeOuts } = job
  const errorMessage =
    `The step ${elementId} (${jobType}) was taken ${timeOuts} times and never answered in time. ` +
    'Its work may have been done; doing it again does no harm. Look into the log, then retry.'
  const answer = await client.failJob({ jobKey, errorMessage, retries: 0, retryBackOff: 0 })
  if (answer.kind === 'done') log.error({ job: jobKey, type: jobType }, errorMessage)
}
