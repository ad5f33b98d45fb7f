import type { Logger } from 'pino'
import type { Act, Ctx } from '../ctx.ts'
import { DomainError } from '../errors.ts'
import {
  answerJob,
  failure,
  type Handled,
  handledBy,
  incident,
  type JobAnswer,
} from './answer-job.ts'
import type { EngineClient } from './client.ts'
import type { Worker } from './define-worker.ts'
import { type ActivatedJob, type JobFacts, jobFacts } from './job-facts.ts'
import { onceRecorded } from './once-recorded.ts'
import { type WatchedWorker, watchWorker } from './watched-worker.ts'

/** What the composition root hands to everything that takes jobs. */
export type JobRoom = {
  readonly client: EngineClient
  readonly engineId: () => string
  readonly actForCity: (cityCode: string) => Promise<Act>
  readonly log: Logger
  /** Milliseconds for which a job is ours once handed out; tests hand in less. */
  readonly jobTimeout?: number
}

type WorkerRoom = JobRoom & {
  readonly workers: readonly Worker[]
  /** Binds a job's instance to its case; false for a job of any other instance, which is canceled. */
  readonly admit: (ctx: Ctx, job: JobFacts) => Promise<boolean>
  /** Whether the model catches this error at the job's element. */
  readonly catches: (job: JobFacts, code: string) => Promise<boolean>
}

const usualTimeout = 60_000
const maxJobs = 32

/** 运行工作者 — takes the jobs of every defined worker and gives the engine its answer. */
export function runWorkers(room: WorkerRoom): readonly WatchedWorker[] {
  const { client, jobTimeout: timeout = usualTimeout } = room
  return room.workers.map((worker) => {
    const { jobType, fetchVariables } = worker
    return watchWorker({
      ...{ client, jobType, fetchVariables, timeout, maxJobs },
      handle: (job) => handle(worker, job, { ...room, jobTimeout: timeout }),
    })
  })
}

type HandlingRoom = WorkerRoom & { readonly jobTimeout: number }

async function handle(
  worker: Worker,
  activated: ActivatedJob,
  room: HandlingRoom,
): Promise<Handled> {
  const job = jobFacts(activated, room.engineId())
  const answer = await perform(worker, activated, room)
    .catch((error: unknown) => nameFault(error, job, room))
    .catch((error: unknown) => failure(job, error))
  const told = await answerJob(room.client, job, { answer, milliseconds: room.jobTimeout })
  const handled = handledBy(answer, told)
  if (handled === 'untold')
    room.log.warn(
      { job: job.jobKey, type: job.jobType, told },
      'an answer did not reach the engine',
    )
  return handled
}

async function perform(worker: Worker, activated: ActivatedJob, room: WorkerRoom) {
  const { variables } = activated
  const complaint = worker.complaint(variables)
  if (complaint !== null) return incident(complaint)
  const job = jobFacts(activated, room.engineId())
  const act = await room.actForCity(job.cityCode)
  return onceRecorded(() =>
    act<JobAnswer>(async (ctx) =>
      (await room.admit(ctx, job))
        ? { kind: 'complete', variables: await worker.perform(ctx, variables, job) }
        : { kind: 'cancel' },
    ),
  )
}

async function nameFault(error: unknown, job: JobFacts, room: WorkerRoom): Promise<JobAnswer> {
  if (error instanceof DomainError && (await room.catches(job, error.code)))
    return { kind: 'error', code: error.code, message: error.message }
  room.log.warn(
    { err: error, job: job.jobKey, type: job.jobType, case: job.caseId },
    'a job failed',
  )
  return failure(job, error)
}
