import { z } from 'zod'
import { CaseStage, Role } from '../../prisma/generated/enums.ts'
import { parseClock, parseOutcomes } from '../process-editions/officer-step.ts'

const formPrefix = 'zhihui:'

/** 环节属性 — what an officer's step says of itself (design §7.1), parsed where it enters. */
export const StepHeaders = z
  .object({
    role: z.enum(Role),
    unit: z.string().regex(/^(CITY|DISTRICT|STREET|RESPONSIBLE_UNIT|GRID_COLLECTOR|NAMED:.+)$/),
    outcomes: z.string().transform(parseOutcomes),
    stage: z.enum(CaseStage),
    clock: z.string().default(''),
    action: z.string().optional(),
    nameEn: z.string(),
    'io.camunda.zeebe:formKey': z.string().startsWith(formPrefix),
  })
  .transform(({ 'io.camunda.zeebe:formKey': formKey, ...step }) => ({
    ...step,
    formId: formKey.slice(formPrefix.length),
    stepClock: parseClock(step.clock).step,
  }))
export type StepHeaders = z.output<typeof StepHeaders>
