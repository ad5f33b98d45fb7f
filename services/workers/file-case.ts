import { z } from 'zod'
import { fileAutomatically } from '../cases/file-automatically.ts'
import { FilingVariables } from '../cases/file-case.ts'
import { defineWorker } from '../engine/define-worker.ts'

export const fileCaseWorker = defineWorker({
  jobType: 'file-case',
  input: z.object({ caseId: z.uuid() }),
  output: FilingVariables,
  refusals: ['CONDITION_UNKNOWN', 'NO_MANUAL_IN_FORCE'],
  run: fileAutomatically,
})
