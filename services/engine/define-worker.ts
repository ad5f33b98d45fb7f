import { z } from 'zod'
import type { Ctx, Json } from '../ctx.ts'
import type { RefusalCode } from '../errors.ts'
import type { Variables } from './client.ts'
import type { JobFacts } from './job-facts.ts'

type Definition<Input extends z.ZodObject, Output extends z.ZodObject> = {
  readonly jobType: string
  readonly input: Input
  readonly output: Output
  /** BPMN errors: those of its refusals that a model may catch at the step. */
  readonly refusals?: readonly RefusalCode[]
  /** Survives being run again; its transaction commits before the engine hears of it. */
  readonly run: (ctx: Ctx, input: z.output<Input>, job: JobFacts) => Promise<z.input<Output>>
}

/** 工作者 — an automatic step of a model, ready to be run by `runWorkers`. */
export type Worker = {
  readonly jobType: string
  readonly fetchVariables: readonly string[]
  /** The variables it sets: no form may write them. */
  readonly sets: readonly string[]
  /** What a model may catch at its step. */
  readonly refusals: readonly RefusalCode[]
  /** What a human should read when the variables are not what the step needs; null when they are. */
  readonly complaint: (variables: unknown) => string | null
  readonly perform: (ctx: Ctx, variables: unknown, job: JobFacts) => Promise<Variables>
}

/** 定义工作者 — name, input, call: what a job's variables must be, what it answers, and the action that does it. */
export function defineWorker<Input extends z.ZodObject, Output extends z.ZodObject>(
  definition: Definition<Input, Output>,
): Worker {
  const { jobType, input, output, refusals = [], run } = definition
  return {
    jobType,
    fetchVariables: [...new Set([...Object.keys(input.shape), 'caseId'])],
    sets: Object.keys(output.shape),
    refusals,
    complaint: (variables) => explain(input.safeParse(variables), jobType),
    perform: async (ctx, variables, job) =>
      toVariables(output.parse(await run(ctx, input.parse(variables), job))),
  }
}

function explain(parsed: z.ZodSafeParseResult<unknown>, jobType: string): string | null {
  if (parsed.success) return null
  const wrong = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  return `The step ${jobType} cannot read its variables: ${wrong.join('; ')}. Correct them, then retry.`
}

const Values = z.record(z.string(), z.json())

/** Dates and undefined would not survive the way to the engine. */
const toVariables = (answer: unknown): Readonly<Record<string, Json>> =>
  Values.parse(JSON.parse(JSON.stringify(answer)))
