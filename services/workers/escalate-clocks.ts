import { z } from 'zod'
import { escalateClocks } from '../deadlines/escalate-clocks.ts'
import { defineWorker } from '../engine/define-worker.ts'

export const escalateClocksWorker = defineWorker({
  jobType: 'escalate-clocks',
  input: z.object({ caseId: z.uuid() }),
  output: z.object({ nextAt: z.iso.datetime().nullable(), ended: z.boolean() }),
  run: escalateClocks,
})
