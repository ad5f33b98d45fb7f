import { z } from 'zod'
import { evaluateCase } from '../cases/evaluate-case.ts'
import { defineWorker } from '../engine/define-worker.ts'

export const evaluateCaseWorker = defineWorker({
  jobType: 'evaluate-case',
  input: z.object({ caseId: z.uuid() }),
  output: z.object({}),
  run: evaluateCase,
})
