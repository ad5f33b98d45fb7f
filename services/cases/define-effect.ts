import { z } from 'zod'
import type { Ctx, Json } from '../ctx.ts'
import type { CaseFile } from './case-file.ts'

/** A step as an officer has just ended it. */
export type EndedStep = {
  readonly taskId: string
  readonly caseFile: CaseFile
  readonly answers: Readonly<Record<string, Json>>
  readonly comment: string | null
}
type Said = {
  /** The outcomes it acts on; with any other the step only records its answers. */
  readonly on: readonly string[]
  /** Form fields it reads: publishing refuses a form without them. */
  readonly fields: readonly string[]
  /** Those that it reads where a form has them. */
  readonly optionalFields?: readonly string[]
}
export type Effect = Said & {
  /** The variables it sets: no other form may write them. */
  readonly sets: readonly string[]
  /** What it does to the case; answers the variables the model reads. */
  readonly run: (ctx: Ctx, step: EndedStep) => Promise<Readonly<Record<string, Json>>>
}
/** 所读字段 — of a step's form, whether it needs them or reads them where they are. */
export const fieldsRead = ({ fields, optionalFields = [] }: Said): readonly string[] => [
  ...fields,
  ...optionalFields,
]

type Definition<Variables extends z.ZodObject> = Said & {
  readonly variables: Variables
  readonly run: (ctx: Ctx, step: EndedStep) => Promise<z.input<Variables>>
}

const Values = z.record(z.string(), z.json())

/** 定义效果 — what ending a step does to its case, and which variables the model reads of it: these and no others reach the engine. */
export const defineEffect = <Variables extends z.ZodObject>({
  variables,
  run,
  ...said
}: Definition<Variables>): Effect => ({
  ...said,
  sets: Object.keys(variables.shape),
  run: async (ctx, step) => Values.parse(variables.parse(await run(ctx, step))),
})
