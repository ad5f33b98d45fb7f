import { z } from 'zod'
import { archiveReport } from '../cases/archive-report.ts'
import { defineWorker } from '../engine/define-worker.ts'

export const archiveReportWorker = defineWorker({
  jobType: 'archive-report',
  input: z.object({ caseId: z.uuid() }),
  output: z.object({}),
  run: archiveReport,
})
