import { archiveReportWorker } from './archive-report.ts'
import { dispatchCaseWorker } from './dispatch-case.ts'
import { escalateClocksWorker } from './escalate-clocks.ts'
import { evaluateCaseWorker } from './evaluate-case.ts'
import { fileCaseWorker } from './file-case.ts'
import { proposeUnitsWorker } from './propose-units.ts'

/** 工作者 — every automatic step the models may use. */
export const workers = [
  archiveReportWorker,
  dispatchCaseWorker,
  escalateClocksWorker,
  evaluateCaseWorker,
  fileCaseWorker,
  proposeUnitsWorker,
]
