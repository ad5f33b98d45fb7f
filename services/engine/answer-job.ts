import { databaseFaultIn } from '../database-faults.ts'
import { DomainError } from '../errors.ts'
import { RecordBehind, RepeatedKey } from '../passing-errors.ts'
import type { Answer } from './answers.ts'
import { backOff, jittered } from './back-off.ts'
import type { EngineClient, Variables } from './client.ts'
import type { JobFacts } from './job-facts.ts'
import { untilAnswered } from './until-answered.ts'

/** 作业答复 — what the engine may be told about a job; `cancel` ends an instance that is not the case's. */
export type JobAnswer =
  | { readonly kind: 'complete'; readonly variables: Variables }
  /** Left to an officer for this many milliseconds. */
  | { readonly kind: 'hold'; readonly timeout: number }
  | { readonly kind: 'error'; readonly code: string; readonly message: string }
  | {
      readonly kind: 'fail'
      readonly message: string
      readonly retries: number
      readonly backOff: number
    }
  | { readonly kind: 'cancel' }

/** An incident at once, with a message that a human can act on. */
export const incident = (message: string): JobAnswer => ({
  kind: 'fail',
  message,
  retries: 0,
  backOff: 0,
})

/** Tried again later, at growing distances; an incident when it has failed as often as the model allows. */
export function failure({ retries, elementId, jobKey }: JobFacts, error: unknown): JobAnswer {
  // the count is always given: the client would read its absence as none left
  const isPassing =
    error instanceof RepeatedKey || error instanceof RecordBehind || databaseFaultIn(error) !== null
  const left = isPassing ? retries : Math.max(0, retries - 1)
  // people read it in the incident: what the database says of itself is for the log
  const message =
    error instanceof DomainError
      ? error.message
      : `The step ${elementId} met a fault of ours. Look for job ${jobKey} in the log, then retry.`
  return { kind: 'fail', message, retries: left, backOff: jittered(backOff(retries)) }
}

/** 作业处理结果 — what became of a job that was taken; a failure is told, and ends nothing. */
export type Handled = 'ended' | 'told' | 'untold'

export function handledBy({ kind }: JobAnswer, told: Answer): Handled {
  if (told.kind !== 'done' && told.kind !== 'gone') return 'untold'
  return kind === 'fail' ? 'told' : 'ended'
}

/** Tells the engine, again and again while it is away, for as long as the job is ours. */
export const answerJob = (
  client: EngineClient,
  job: JobFacts,
  { answer, milliseconds }: { readonly answer: JobAnswer; readonly milliseconds: number },
) => untilAnswered(() => tell(client, job, answer), milliseconds)

function tell(client: EngineClient, job: JobFacts, answer: JobAnswer): Promise<Answer> {
  const { jobKey } = job
  switch (answer.kind) {
    case 'complete':
      return client.completeJob(jobKey, answer.variables)
    case 'hold':
      return client.updateJobTimeout(jobKey, answer.timeout)
    case 'error':
      return client.throwError(jobKey, answer.code, answer.message)
    case 'fail':
      return client.failJob({
        jobKey,
        errorMessage: answer.message,
        retries: answer.retries,
        retryBackOff: answer.backOff,
      })
    case 'cancel':
      return client.cancelInstance(job.instanceKey)
  }
}
