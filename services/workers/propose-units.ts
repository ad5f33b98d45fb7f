import { z } from 'zod'
import { ManualAnswer, proposeUnits } from '../cases/propose-units.ts'
import { defineWorker } from '../engine/define-worker.ts'

export const proposeUnitsWorker = defineWorker({
  jobType: 'propose-units',
  input: z.object({ caseId: z.uuid(), manualAnswer: ManualAnswer }),
  output: z.object({ dispatchMode: z.enum(['AUTOMATIC', 'DIRECT', 'TWO_LEVEL']) }),
  run: proposeUnits,
})
