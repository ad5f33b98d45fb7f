import type { ChangeMarks } from '../../process-editions/change-marks.ts'
import type { Part } from './use-difference.ts'

/** 变化标记 — which elements are marked how; one that was changed and moved is marked as changed. */
export const changesOn = (parts: readonly Part[]): ChangeMarks =>
  parts.flatMap(({ partId, changes: [change] }) =>
    change === undefined ? [] : [[partId, change] as const],
  )
