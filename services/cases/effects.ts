import { z } from 'zod'
import type { Ctx, Json } from '../ctx.ts'
import { acceptFeedback } from './accept-feedback.ts'
import type { CaseFile } from './case-file.ts'
import { closeCase } from './close-case.ts'
import { dispatchCase } from './dispatch-case.ts'
import { dispatchToDistrict } from './dispatch-to-district.ts'
import { fileCase } from './file-case.ts'
import { giveFeedback } from './give-feedback.ts'

/** A step as an officer has just ended it. */
export type EndedStep = {
  readonly caseFile: CaseFile
  readonly answers: Readonly<Record<string, Json>>
  readonly comment: string | null
}
export type Effect = {
  /** The outcomes it acts on; with any other the step only records its answers. */
  readonly on: readonly string[]
  /** Form fields it reads: publishing refuses a form without them. */
  readonly fields: readonly string[]
  /** What it does to the case; answers the variables the model reads. */
  readonly run: (ctx: Ctx, step: EndedStep) => Promise<Readonly<Record<string, Json>>>
}

/** 环节效果 — what the known `action` headers do, by name; a step without one records its form and outcome. */
export const effects: Readonly<Record<string, Effect>> = {
  'file-case': {
    on: ['FILE'],
    fields: ['conditionNo'],
    run: (ctx, { caseFile, answers }) =>
      fileCase(ctx, { caseFile, conditionNo: numberOf(answers['conditionNo']) }),
  },
  'dispatch-case': {
    on: ['DISPATCH'],
    fields: ['unitId'],
    run: (ctx, { caseFile, answers }) => dispatchCase(ctx, { caseFile, unitId: unitOf(answers) }),
  },
  'dispatch-to-district': {
    on: ['DISPATCH'],
    fields: ['unitId'],
    run: (ctx, { caseFile, answers }) =>
      dispatchToDistrict(ctx, { caseFile, unitId: unitOf(answers) }),
  },
  'give-feedback': {
    on: ['GIVE_FEEDBACK'],
    fields: [],
    run: (ctx, { caseFile }) => giveFeedback(ctx, { caseFile }),
  },
  'accept-feedback': {
    on: ['ACCEPT'],
    fields: [],
    run: (ctx, { caseFile }) => acceptFeedback(ctx, { caseFile }),
  },
  'close-case': {
    on: ['CLOSE'],
    fields: [],
    run: (ctx, { caseFile }) => closeCase(ctx, { caseFile }),
  },
}

const numberOf = (answer: Json | undefined) => (typeof answer === 'number' ? answer : null)
const unitOf = ({ unitId }: EndedStep['answers']) => z.uuid().safeParse(unitId).data ?? null
