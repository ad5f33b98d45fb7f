import { z } from 'zod'

/** 作业事实 — what the engine says about a job besides its variables. Keys are strings: they exceed a number's range. */
export type JobFacts = {
  readonly engineId: string
  readonly jobKey: string
  readonly jobType: string
  readonly elementId: string
  readonly elementInstanceKey: string
  readonly instanceKey: string
  readonly definitionKey: string
  readonly processId: string
  /** The six-digit code at the end of the process id. */
  readonly cityCode: string
  /** The case this instance belongs to; null where the process has none. */
  readonly caseId: string | null
  readonly customHeaders: Readonly<Record<string, string>>
  readonly retries: number
}

export type ActivatedJob = z.output<typeof Job>

const Job = z.object({
  key: z.string(),
  type: z.string(),
  processInstanceKey: z.string(),
  processDefinitionKey: z.string(),
  bpmnProcessId: z.string(),
  elementId: z.string(),
  elementInstanceKey: z.string(),
  // instances of a class of the client, which a record would refuse
  customHeaders: z.object({}).catchall(z.coerce.string()),
  retries: z.number(),
  variables: z.looseObject({}),
})
const CaseId = z.uuid()

/** Parses a job as the client hands it over. */
export const readJob = (job: unknown): ActivatedJob => Job.parse(job)

/** The city a process or decision id is bound to; empty where it is bound to none. */
export const cityCodeOf = (id: string) => /\.(\d{6})$/.exec(id)?.[1] ?? ''

export function jobFacts(job: ActivatedJob, engineId: string): JobFacts {
  return {
    engineId,
    jobKey: job.key,
    jobType: job.type,
    elementId: job.elementId,
    elementInstanceKey: job.elementInstanceKey,
    instanceKey: job.processInstanceKey,
    definitionKey: job.processDefinitionKey,
    processId: job.bpmnProcessId,
    cityCode: cityCodeOf(job.bpmnProcessId),
    caseId: CaseId.safeParse(job.variables['caseId']).data ?? null,
    customHeaders: job.customHeaders,
    retries: job.retries,
  }
}
