import type { AttachmentPhase, CaseStage } from '../../prisma/generated/enums.ts'

/** 退回 — whether an outcome sends a case back unhandled. */
export const isReturned = (outcome: string): boolean => ['RETURN', 'REFUSE'].includes(outcome)

/** 处置前后 — whether a photo shows the place before or after handling, by the step at whose end it is handed in. */
export const phaseOf = (stage: CaseStage, outcome: string): AttachmentPhase =>
  stage === 'HANDLED' || (stage === 'HANDLING' && !isReturned(outcome)) ? 'AFTER' : 'BEFORE'
