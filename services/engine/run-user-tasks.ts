import type { Ctx } from '../ctx.ts'
import {
  answerJob,
  failure,
  type Handled,
  handledBy,
  incident,
  type JobAnswer,
} from './answer-job.ts'
import { type ActivatedJob, type JobFacts, jobFacts } from './job-facts.ts'
import { onceRecorded } from './once-recorded.ts'
import type { JobRoom } from './run-workers.ts'
import { type WatchedWorker, watchWorker } from './watched-worker.ts'

/** The job type under which the engine offers an officer's step. */
export const userTaskJobType = 'io.camunda.zeebe:userTask'

export type UserTaskJob = JobFacts & { readonly caseId: string }

type UserTaskRoom = JobRoom & {
  /** Opens the officer's task, or nothing for an instance that is not the case's; survives being run again. */
  readonly openTask: (ctx: Ctx, job: UserTaskJob) => Promise<void>
}

/** Long enough for one transaction: what a crash between task and engine costs. */
const activation = 30_000
const fourWeeks = 28 * 24 * 3_600_000
const maxJobs = 32

/** 开办任务 — takes the officers' steps: opens a task for each, then leaves the job to the officer. */
export function runUserTasks(room: UserTaskRoom): WatchedWorker {
  const { client, jobTimeout: timeout = activation } = room
  return watchWorker({
    ...{ client, timeout, maxJobs },
    jobType: userTaskJobType,
    fetchVariables: ['caseId'],
    handle: (job) => handle(job, { ...room, jobTimeout: timeout }),
  })
}

type HandlingRoom = UserTaskRoom & { readonly jobTimeout: number }

async function handle(activated: ActivatedJob, room: HandlingRoom): Promise<Handled> {
  const job = jobFacts(activated, room.engineId())
  const answer = await offerTask(job, room).catch((error: unknown) => {
    room.log.error({ err: error, job: job.jobKey, element: job.elementId }, 'a task was not opened')
    return failure(job, error)
  })
  const told = await answerJob(room.client, job, { answer, milliseconds: room.jobTimeout })
  return handledBy(answer, told)
}

async function offerTask(job: JobFacts, room: UserTaskRoom): Promise<JobAnswer> {
  const { caseId, elementId } = job
  if (caseId === null)
    return incident(`The officer's step ${elementId} belongs to no case: set the variable caseId.`)
  const act = await room.actForCity(job.cityCode)
  await onceRecorded(() => act((ctx) => room.openTask(ctx, { ...job, caseId })))
  return { kind: 'hold', timeout: fourWeeks }
}
