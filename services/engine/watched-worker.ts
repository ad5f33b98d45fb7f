import type { Handled } from './answer-job.ts'
import type { EngineClient, WorkerOptions } from './client.ts'
import type { ActivatedJob } from './job-facts.ts'

type Watched = Omit<WorkerOptions, 'handle'> & {
  readonly client: Pick<EngineClient, 'createWorker'>
  /** Never rejects. */
  readonly handle: (job: ActivatedJob) => Promise<Handled>
}

/** 受看护的工作者 — takes the jobs of one type, knows when it last ended one, and can be started anew. */
export type WatchedWorker = {
  readonly jobType: string
  /** Milliseconds for which a job is its own. */
  readonly timeout: number
  /** Milliseconds since it last ended a job; since its very beginning when it never did. */
  readonly sinceEnded: () => number
  /** Milliseconds since it was started, or started anew. */
  readonly sinceStarted: () => number
  /** How often this process has begun the job and told the engine nothing of it. */
  readonly untold: (jobKey: string) => number
  readonly restart: () => void
}

export function watchWorker({ client, handle, ...options }: Watched): WatchedWorker {
  const untold = new Map<string, number>()
  const timesUntold = (jobKey: string) => untold.get(jobKey) ?? 0
  const create = () =>
    client.createWorker({
      ...options,
      handle: async (job) => {
        untold.set(job.key, timesUntold(job.key) + 1)
        const handled = await handle(job)
        if (handled !== 'untold') untold.delete(job.key)
        if (handled === 'ended') endedAt = performance.now()
      },
    })
  // never the time of day: it may jump
  let endedAt = performance.now()
  let startedAt = endedAt
  let worker = create()
  return {
    jobType: options.jobType,
    timeout: options.timeout,
    sinceEnded: () => performance.now() - endedAt,
    sinceStarted: () => performance.now() - startedAt,
    untold: timesUntold,
    restart: () => {
      worker.stop()
      worker = create()
      startedAt = performance.now()
    },
  }
}
