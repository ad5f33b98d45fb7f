import {
  automaticSteps,
  manualLookUp as manual,
} from '../../../../processes/generated/step-offers.ts'

/** What a step of the system is called and what it does, in the words of the shipped models. */
export type StepWords = { readonly zh: string; readonly en: string; readonly documentation: string }
/** 自动工作 — what one worker does: the variables that it looks at and sets, and the refusals that an event at its border may catch. */
export type AutomaticWork = StepWords & {
  readonly jobType: string
  readonly reads: readonly string[]
  readonly sets: readonly string[]
  readonly refusals: readonly string[]
}

/** 自动工作 — what the system can do by itself; each has a worker. */
export const automaticWork: readonly AutomaticWork[] = automaticSteps
export const workOf = (jobType: string): AutomaticWork | undefined =>
  automaticWork.find((work) => work.jobType === jobType)

/** 查询手册 — the decision of the Command Manual that a case is pinned to. */
export const manualLookUp: StepWords & {
  readonly decisionId: string
  readonly resultVariable: string
} = manual

const ownWords = new Set(
  [...automaticWork, manualLookUp].flatMap(({ zh, en, documentation }) => [zh, en, documentation]),
)
/** 未命名 — whether nobody has said something of their own: nothing, or what was offered. */
export const isUnsaid = (said = ''): boolean => said.trim() === '' || ownWords.has(said)
