import type { OpenClock } from './open-clocks.ts'

/** 改期案件 — a clock of an open case whose due date would be another one. */
export type CaseChange = Pick<OpenClock, 'caseId' | 'caseNumber' | 'key'> & {
  readonly before: Date
  readonly after: Date
}
/** 试算结果 — a clock as it would be, whether it stays all the same, and when it stood last, if it does. */
export type Computed = CaseChange & {
  /** Because of a published evaluation period. */
  readonly isKept: boolean
  readonly stoodAt: Date | null
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
  /** Clocks that stay because of a published evaluation period: there, exemptions only. */
  readonly kept: number
  /** The first of them. */
  readonly keptChanges: readonly CaseChange[]
}

const mostChanges = 200

/** 变更预览 — of no case at all. */
export const noChange: ChangePreview = {
  ...{ cases: 0, earlier: 0, later: 0, becomeOverdue: 0, noLongerOverdue: 0, kept: 0 },
  ...{ changes: [], keptChanges: [] },
}

/** 变更预览 — a sum with the due dates of more clocks, as far as they move; one that stands is overdue if it was when it stood. */
export function withChanges(sum: ChangePreview, all: readonly Computed[], at: Date): ChangePreview {
  const kept = all.filter(({ isKept }) => isKept)
  const changes = all.filter(
    ({ before, after, isKept }) => !isKept && before.getTime() !== after.getTime(),
  )
  const count = (is: (change: Computed) => boolean) => changes.filter(is).length
  const overdue = (due: Date, { stoodAt }: Computed) => due < (stoodAt ?? at)
  return {
    cases: sum.cases,
    earlier: sum.earlier + count(({ before, after }) => after < before),
    later: sum.later + count(({ before, after }) => after > before),
    becomeOverdue:
      sum.becomeOverdue + count((one) => !overdue(one.before, one) && overdue(one.after, one)),
    noLongerOverdue:
      sum.noLongerOverdue + count((one) => overdue(one.before, one) && !overdue(one.after, one)),
    changes: [...sum.changes, ...changes].slice(0, mostChanges),
    kept: sum.kept + kept.length,
    keptChanges: [...sum.keptChanges, ...kept].slice(0, mostChanges),
  }
}
