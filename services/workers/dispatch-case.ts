import { z } from 'zod'
import { dispatchAutomatically } from '../cases/dispatch-automatically.ts'
import { DispatchVariables } from '../cases/dispatch-case.ts'
import { defineWorker } from '../engine/define-worker.ts'

export const dispatchCaseWorker = defineWorker({
  jobType: 'dispatch-case',
  input: z.object({ caseId: z.uuid() }),
  output: DispatchVariables,
  refusals: ['UNIT_NOT_ELIGIBLE'],
  run: dispatchAutomatically,
})
