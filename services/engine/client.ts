import type { Zeebe } from '@camunda8/sdk'
import type { Json } from '../ctx.ts'
import { type Answer, ask } from './answers.ts'
import { holdSlots } from './hold-slots.ts'
import { type ActivatedJob, readJob } from './job-facts.ts'
import { takeAfterBreaks } from './take-after-breaks.ts'

export type Variables = Readonly<Record<string, Json>>

export type Message = {
  readonly name: string
  readonly correlationKey: string
  /** Milliseconds for which the engine keeps it when nobody waits yet. */
  readonly timeToLive: number
  readonly variables: Variables
  readonly messageId?: string
}

export type Resource = { readonly name: string; readonly content: string }

export type InstanceStart = {
  readonly processId: string
  readonly version: number
  readonly elements: readonly string[]
  readonly variables: Variables
}

export type JobFailure = {
  readonly jobKey: string
  readonly errorMessage: string
  readonly retries: number
  readonly retryBackOff: number
}

export type WorkerOptions = {
  readonly jobType: string
  readonly fetchVariables: readonly string[]
  /** Milliseconds for which a job is ours once handed out. */
  readonly timeout: number
  readonly maxJobs: number
  /** Never rejects; its slot is free once it returns, and at the latest when the job is no longer ours. */
  readonly handle: (job: ActivatedJob) => Promise<void>
}

/** 取作业 — a worker of one job type, as it runs. */
export type EngineWorker = {
  /** Takes no more jobs and lets go of those in hand: what is not answered comes back once its time is over. */
  readonly stop: () => void
}
type OwnWorker = EngineWorker & {
  /** Takes no more jobs; returns when those in hand are answered. */
  readonly drain: () => Promise<unknown>
  /** The engine was found away, by whomever. */
  readonly broken: () => void
}

/** 引擎客户端 — the narrow door to the engine: one call is one command, and every answer is named. */
export type EngineClient = ReturnType<typeof wrap>

const pollInterval = 20
const longPoll = 30_000
const withoutWaiting = -1
/** Longer than an engine takes that has to read all of its state again. */
const afterBreaks = { every: 2_000, times: 15 }

/** Opens the one connection of this process; nothing is repeated by the client itself. */
export async function connectEngine(gatewayAddress: string): Promise<EngineClient> {
  // 0.6 s to load: only when there is an engine to talk to
  const { Camunda8 } = await import('@camunda8/sdk')
  const camunda = new Camunda8({
    ZEEBE_GRPC_ADDRESS: `grpc://${gatewayAddress}`,
    // it reads the environment by itself, and would say at length that this one is not used
    ZEEBE_ADDRESS: '',
    CAMUNDA_AUTH_STRATEGY: 'NONE',
    CAMUNDA_OAUTH_DISABLED: true,
    CAMUNDA_LOG_LEVEL: 'none',
    CAMUNDA_JOB_WORKER_MAX_BACKOFF_MS: 1_000,
    zeebeGrpcSettings: {
      // it would repeat for ever, also what must not be repeated
      ZEEBE_GRPC_CLIENT_RETRY: false,
      ZEEBE_CLIENT_LOG_LEVEL: 'NONE',
      ZEEBE_GRPC_WORKER_POLL_INTERVAL_MS: pollInterval,
      GRPC_MAX_RECONNECT_BACKOFF_MS: '1000',
    },
  })
  return wrap(camunda.getZeebeGrpcApiClient())
}

function wrap(zeebe: Zeebe.ZeebeGrpcClient) {
  const workers: OwnWorker[] = []
  // a worker that has its hands full at that moment waits for no jobs, and notices nothing
  const send = async <T>(call: () => Promise<T>): Promise<Answer<T>> => {
    const answer = await ask(call)
    if (answer.kind === 'away' && !answer.busy) for (const worker of workers) worker.broken()
    return answer
  }
  return {
    ping: () => send(() => zeebe.topology()).then(withoutValue),
    deploy: (resources: readonly Resource[]) =>
      send(() => zeebe.deployResources(resources.map(asResource))).then((answer) =>
        answer.kind === 'done' ? { ...answer, value: answer.value.deployments } : answer,
      ),
    publishMessage: (message: Message) =>
      send(() => zeebe.publishMessage({ ...message, variables: unlock(message.variables) })).then(
        withoutValue,
      ),
    completeJob: (jobKey: string, variables: Variables) =>
      send(() => zeebe.completeJob({ jobKey, variables: unlock(variables) })).then(withoutValue),
    failJob: (failure: JobFailure) => send(() => zeebe.failJob(failure)).then(withoutValue),
    throwError: (jobKey: string, errorCode: string, errorMessage: string) =>
      send(() => zeebe.throwError({ jobKey, errorCode, errorMessage })).then(withoutValue),
    updateJobTimeout: (jobKey: string, timeout: number) =>
      send(() => zeebe.updateJobTimeout({ jobKey, timeout })).then(withoutValue),
    /** Makes an instance that stands before these elements at once; answers its key. Not to be repeated blindly. */
    createInstance: async (start: InstanceStart): Promise<Answer<string>> => {
      const { processId: bpmnProcessId, version, elements } = start
      const startInstructions = elements.map((elementId) => ({ elementId }))
      const variables = unlock(start.variables)
      const answer = await send(() =>
        zeebe.createProcessInstance({ bpmnProcessId, version, variables, startInstructions }),
      )
      return answer.kind === 'done'
        ? { kind: 'done', value: answer.value.processInstanceKey }
        : answer
    },
    cancelInstance: (instanceKey: string) =>
      send(() => zeebe.cancelProcessInstance(instanceKey)).then(withoutValue),
    /** Whether an instance still runs: writing nothing into it is refused once it has ended. */
    isRunning: async (instanceKey: string): Promise<Answer<boolean>> => {
      const probe = { elementInstanceKey: instanceKey, variables: {}, local: true }
      const answer = await send(() => zeebe.setVariables(probe))
      if (answer.kind === 'gone') return { kind: 'done', value: false }
      return answer.kind === 'done' ? { kind: 'done', value: true } : answer
    },
    createWorker: (options: WorkerOptions): EngineWorker => {
      const worker = createWorker(zeebe, options)
      workers.push(worker)
      return worker
    },
    /** Takes no new jobs, waits a little for those in hand, and closes the connection. */
    close: async () => {
      // first the workers: a connection that is closing answers no job any more
      await atMost(2_000, Promise.all(workers.map((worker) => worker.drain())))
      for (const worker of workers) worker.stop()
      await atMost(2_000, zeebe.close())
    },
  }
}

const atMost = (milliseconds: number, work: Promise<unknown>) =>
  Promise.race([work, new Promise((done) => setTimeout(done, milliseconds).unref())])

function createWorker(zeebe: Zeebe.ZeebeGrpcClient, options: WorkerOptions): OwnWorker {
  const slots = holdSlots(options.timeout)
  const hold = (job: unknown) => slots.hold(options.handle(readJob(job)))
  const asked = {
    fetchVariable: [...options.fetchVariables],
    timeout: options.timeout,
  }
  const take = async () => {
    const maxJobsToActivate = options.maxJobs - slots.count()
    if (maxJobsToActivate <= 0) return
    const request = { ...asked, type: options.jobType, worker: 'zhihui', maxJobsToActivate }
    const answer = await ask(() =>
      zeebe.activateJobs({ ...request, requestTimeout: withoutWaiting }),
    )
    if (answer.kind === 'done') for (const job of answer.value) void hold(job)
    if (answer.kind === 'away') again.broken()
  }
  const again = takeAfterBreaks({ ...afterBreaks, take: () => void take() })
  const worker = zeebe.createWorker<Record<string, Json>, Record<string, string>>({
    ...asked,
    taskType: options.jobType,
    maxJobsToActivate: options.maxJobs,
    pollInterval,
    longPoll,
    // answers go through our own commands: the client's would fail the job at once when they go wrong
    taskHandler: async (job) => {
      await hold(job)
      return job.forward()
    },
  })
  worker.on('streamError', again.broken)
  return {
    broken: again.broken,
    stop: () => {
      again.stop()
      void worker.close().catch(() => undefined)
      slots.freeAll()
    },
    drain: () => {
      again.stop()
      return worker.close()
    },
  }
}

const asResource = ({ name, content }: Resource) =>
  name.endsWith('.dmn')
    ? { name, decision: Buffer.from(content) }
    : { name, process: Buffer.from(content) }

const withoutValue = (answer: Answer<unknown>): Answer =>
  answer.kind === 'done' ? { kind: 'done', value: undefined } : answer

/** The client's types know no read-only values; it writes none of them. */
const unlock = (variables: Variables) => ({ ...variables }) as Record<string, never>
