import { z } from 'zod'
import { LineVerification } from '../../prisma/generated/enums.ts'
import { DispatchMode } from '../cases/dispatch-mode.ts'
import { proposeUnits } from '../cases/propose-units.ts'
import { ManualAnswer } from '../cases/rule-facts.ts'
import { defineWorker } from '../engine/define-worker.ts'

export const proposeUnitsWorker = defineWorker({
  jobType: 'propose-units',
  input: z.object({ caseId: z.uuid(), manualAnswer: ManualAnswer }),
  output: z.object({
    dispatchMode: DispatchMode,
    verification: z.enum(LineVerification),
    quickPath: z.boolean(),
  }),
  run: proposeUnits,
})
