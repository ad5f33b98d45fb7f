import type { EngineClient, WorkerOptions } from './client.ts'
import type { ActivatedJob } from './job-facts.ts'

type Watched = Omit<WorkerOptions, 'handle'> & {
  readonly client: Pick<EngineClient, 'createWorker'>
  /** Never rejects; whether the job has come to its end, as far as its worker is concerned. */
  readonly handle: (job: ActivatedJob) => Promise<boolean>
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
  readonly restart: () => void
}

export function watchWorker({ client, handle, ...options }: Watched): WatchedWorker {
  const create = () =>
    client.createWorker({
      ...options,
      handle: async (job) => {
        if (await handle(job)) endedAt = performance.now()
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
    restart: () => {
      worker.stop()
      worker = create()
      startedAt = performance.now()
    },
  }
}
