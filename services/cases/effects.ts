import { z } from 'zod'
import { CaseGrade } from '../../prisma/generated/enums.ts'
import type { Json } from '../ctx.ts'
import { invalidInput } from '../errors.ts'
import { acceptFeedback } from './accept-feedback.ts'
import { closeCase } from './close-case.ts'
import { defineEffect, type Effect, type EndedStep } from './define-effect.ts'
import { DispatchVariables, dispatchCase } from './dispatch-case.ts'
import { dispatchToDistrict } from './dispatch-to-district.ts'
import { FilingVariables, fileCase } from './file-case.ts'
import { giveFeedback } from './give-feedback.ts'
import { refuseCase } from './refuse-case.ts'
import { ruleDispute } from './rule-dispute.ts'

/** 环节效果 — what the known `action` headers do, by name; a step without one records its form and outcome. */
export const effects: Readonly<Record<string, Effect>> = {
  'file-case': defineEffect({
    on: ['FILE'],
    fields: ['conditionNo'],
    optionalFields: ['grade'],
    variables: FilingVariables,
    run: (ctx, { caseFile, answers }) =>
      fileCase(ctx, {
        ...{ caseFile, conditionNo: numberOf(answers['conditionNo']) },
        grade: gradeIn(answers),
      }),
  }),
  'dispatch-case': defineEffect({
    on: ['DISPATCH'],
    fields: ['unitId'],
    variables: DispatchVariables,
    run: (ctx, { caseFile, answers }) => dispatchCase(ctx, { caseFile, unitId: unitOf(answers) }),
  }),
  'dispatch-to-district': defineEffect({
    on: ['DISPATCH'],
    fields: ['unitId'],
    variables: z.object({ secondLevelUnitId: z.uuid() }),
    run: (ctx, { caseFile, answers }) =>
      dispatchToDistrict(ctx, { caseFile, unitId: unitOf(answers) }),
  }),
  'refuse-case': defineEffect({
    on: ['REFUSE'],
    fields: [],
    variables: z.object({ disputed: z.boolean() }),
    run: (ctx, { caseFile }) => refuseCase(ctx, { caseFile }),
  }),
  'rule-dispute': defineEffect({
    on: ['RULE'],
    fields: ['unitId', 'grounds'],
    variables: DispatchVariables,
    run: (ctx, { taskId, caseFile, answers }) =>
      ruleDispute(ctx, {
        ...{ taskId, caseFile, unitId: unitOf(answers) },
        grounds: answers['grounds'],
      }),
  }),
  'give-feedback': defineEffect({
    on: ['GIVE_FEEDBACK'],
    fields: [],
    variables: z.object({ verificationNeeded: z.boolean().optional() }),
    run: (ctx, { caseFile }) => giveFeedback(ctx, { caseFile }),
  }),
  'accept-feedback': defineEffect({
    on: ['ACCEPT'],
    fields: [],
    variables: z.object({ verificationNeeded: z.boolean() }),
    run: (ctx, { caseFile }) => acceptFeedback(ctx, { caseFile }),
  }),
  'close-case': defineEffect({
    on: ['CLOSE'],
    fields: [],
    variables: z.object({}),
    run: (ctx, { caseFile }) => closeCase(ctx, { caseFile }),
  }),
}

const numberOf = (answer: Json | undefined) => (typeof answer === 'number' ? answer : null)

/** A form that does not ask for it leaves the grade as it is; throws INVALID_INPUT. */
function gradeIn({ grade }: EndedStep['answers']): CaseGrade | undefined {
  if (grade == null || grade === '') return undefined
  const { data } = z.enum(CaseGrade).safeParse(grade)
  if (data !== undefined) return data
  throw invalidInput(
    `The grade of a case is one of ${Object.values(CaseGrade).join(', ')}. The case was not filed; choose one of them.`,
    'grade',
  )
}

const unitOf = ({ unitId }: EndedStep['answers']) => z.uuid().safeParse(unitId).data ?? null
