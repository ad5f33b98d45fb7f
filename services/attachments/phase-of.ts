import type { AttachmentPhase, CaseStage } from '../../prisma/generated/enums.ts'

/** Who returns a case or refuses it shows that nothing has been handled. */
const unhandled: readonly string[] = ['RETURN', 'REFUSE']

/** 处置前后 — whether a photo shows the place before or after handling, by the step at whose end it is handed in. */
export const phaseOf = (stage: CaseStage, outcome: string): AttachmentPhase =>
  stage === 'HANDLED' || (stage === 'HANDLING' && !unhandled.includes(outcome)) ? 'AFTER' : 'BEFORE'
