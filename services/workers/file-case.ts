import { z } from 'zod'
import { fileAutomatically } from '../cases/file-automatically.ts'
import { defineWorker } from '../engine/define-worker.ts'

export const fileCaseWorker = defineWorker({
  jobType: 'file-case',
  input: z.object({ caseId: z.uuid() }),
  output: z.object({
    manualDecisionId: z.string(),
    conditionNo: z.number(),
    // empty where the place is not known
    streetId: z.string(),
    districtId: z.string(),
    monthDay: z.int(),
    minuteOfDay: z.int(),
  }),
  run: fileAutomatically,
})
