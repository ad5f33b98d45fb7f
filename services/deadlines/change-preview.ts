import type { OpenClock } from './open-clocks.ts'

/** 改期案件 — a clock of an open case whose due date would be another one. */
export type CaseChange = Pick<OpenClock, 'caseId' | 'caseNumber' | 'key'> & {
  readonly before: Date
  readonly after: Date
}
/** 变更预览 — what a calendar edition, or another limit, would do to the open cases. */
export type ChangePreview = {
  readonly cases: number
  readonly earlier: number
  readonly later: number
  readonly becomeOverdue: number
  readonly noLongerOverdue: number
  /** The first of them. */
  readonly changes: readonly CaseChange[]
}

const mostChanges = 200

/** 变更预览 — of no case at all. */
export const noChange: ChangePreview = {
  ...{ cases: 0, earlier: 0, later: 0, becomeOverdue: 0, noLongerOverdue: 0 },
  changes: [],
}

/** 变更预览 — a sum with the due dates of more clocks, as far as they move. */
export function withChanges(
  sum: ChangePreview,
  all: readonly CaseChange[],
  at: Date,
): ChangePreview {
  const changes = all.filter(({ before, after }) => before.getTime() !== after.getTime())
  const count = (is: (change: CaseChange) => boolean) => changes.filter(is).length
  return {
    cases: sum.cases,
    earlier: sum.earlier + count(({ before, after }) => after < before),
    later: sum.later + count(({ before, after }) => after > before),
    becomeOverdue: sum.becomeOverdue + count(({ before, after }) => before >= at && after < at),
    noLongerOverdue: sum.noLongerOverdue + count(({ before, after }) => before < at && after >= at),
    changes: [...sum.changes, ...changes].slice(0, mostChanges),
  }
}
