import { z } from 'zod'
import { userTaskJobType } from './run-user-tasks.ts'

/** 作业变化 — what the engine says has become of a job. */
export type JobChange = {
  readonly position: string
  readonly key: string
  readonly cityCode: string
  readonly intent: string
  readonly jobType: string
  readonly elementId: string
  readonly retries: number
}

/** What of a job decides whether it waits for a worker. */
export const jobIntents = [
  'CREATED',
  'COMPLETED',
  'CANCELED',
  'ERROR_THROWN',
  'FAILED',
  'RETRIES_UPDATED',
  'TIMED_OUT',
  'TIMEOUT_UPDATED',
] as const

const JobValue = z.object({
  type: z.string(),
  elementId: z.string().default(''),
  retries: z.number().default(0),
})

/** The part of a job's record that the watchdog needs. */
export function jobOf(value: unknown) {
  const { type, elementId, retries } = JobValue.parse(value)
  return { jobType: type, elementId, retries }
}

export type WaitingJob = Pick<
  JobChange,
  'key' | 'cityCode' | 'jobType' | 'elementId' | 'position'
> & {
  readonly timeOuts: number
}
export type JobsLeft = {
  readonly waiting: readonly WaitingJob[]
  readonly ended: readonly string[]
}

/** 待办作业 — what a batch leaves of its jobs: most are created and answered within one. */
export function jobsLeft(changes: readonly JobChange[]): JobsLeft {
  const waiting = new Map<string, WaitingJob>()
  const ended = new Set<string>()
  for (const change of changes) {
    const { key, intent } = change
    if (isAnswered(change)) {
      waiting.delete(key)
      ended.add(key)
    } else if (waitsAgain(change)) {
      const timeOuts = (waiting.get(key)?.timeOuts ?? 0) + (intent === 'TIMED_OUT' ? 1 : 0)
      waiting.set(key, waitingJob(change, timeOuts))
    }
  }
  return { waiting: [...waiting.values()], ended: [...ended] }
}

/** An officer's step is answered once it is left to him; a job without retries waits for a human, not for a worker. */
function isAnswered({ intent, jobType, retries }: JobChange): boolean {
  if (intent === 'TIMEOUT_UPDATED') return jobType === userTaskJobType
  if (intent === 'FAILED') return retries === 0
  return intent === 'COMPLETED' || intent === 'CANCELED' || intent === 'ERROR_THROWN'
}

/** New retries are given to a job whose incident is resolved; an officer's step with some may long be left to him. */
function waitsAgain({ intent, jobType }: JobChange): boolean {
  if (intent === 'RETRIES_UPDATED') return jobType !== userTaskJobType
  return intent === 'CREATED' || intent === 'TIMED_OUT'
}

const waitingJob = (
  { key, cityCode, jobType, elementId, position }: JobChange,
  timeOuts: number,
): WaitingJob => ({ key, cityCode, jobType, elementId, position, timeOuts })
