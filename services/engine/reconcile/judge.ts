import type { CaseFacts, Finding, FindingKind, Probes, StepFacts } from './facts.ts'

export type Judging = {
  /** The engine that runs. */
  readonly engineId: string
  readonly probes: Probes
  /** Commands wait to be sent: what they would change is not judged. */
  readonly queueIsBehind: boolean
}

/** Seconds that a start, a completion or an end may take before it counts as lost. */
const patience = 30
/** Milliseconds: the engine rounds, and a timer that is this late wakes in time all the same. */
const tolerance = 1_000
const ends = ['CLOSED', 'NOT_FILED', 'VOIDED']

/** 判差异 — what of a case differs between record and engine; facts in, findings out. */
export const judgeCase = (facts: CaseFacts, judging: Judging): Finding[] => [
  ...judgeInstance(facts, judging),
  ...judgeLadder(facts, judging),
]

function judgeInstance(facts: CaseFacts, judging: Judging): Finding[] {
  const { instanceKey, engineId } = facts
  const found = (kind: FindingKind, taskId: string | null = null) => [
    { kind, caseId: facts.caseId, taskId, engineId, instanceKey },
  ]
  if (instanceKey === null)
    return facts.secondsUnbound > patience && !judging.queueIsBehind
      ? found('CASE_WITHOUT_START')
      : []
  const elsewhere = engineId !== judging.engineId
  const ended = facts.engineState === 'ENDED' || judging.probes.instance(instanceKey) === false
  if ((elsewhere || ended) && isThrough(facts))
    return facts.engineState === 'ENDED' ? [] : found('END_UNRECORDED')
  if (elsewhere) return found('INSTANCE_IN_ANOTHER_ENGINE')
  if (ended) return found('INSTANCE_GONE')
  return facts.steps
    .filter(({ awaitsJob }) => !awaitsJob)
    .flatMap((step) => {
      const kind = judgeStep(step, judging)
      return kind === null ? [] : found(kind, step.taskId)
    })
}

/** Nothing is left for an instance to do but to end. */
const isThrough = ({ stage, evaluated }: CaseFacts) =>
  stage === 'CLOSED' ? evaluated : ends.includes(stage)

function judgeStep(step: StepFacts, { engineId, probes, queueIsBehind }: Judging) {
  const waits = probes.job(step.jobKey)
  if (step.status === 'OPEN') {
    if (step.jobEnd === 'COMPLETED') return 'JOB_COMPLETED_ELSEWHERE'
    // the record sink calls a step back whose job it has seen canceled
    if (step.jobEnd !== null) return null
    return step.engineId !== engineId || waits === false ? 'JOB_GONE' : null
  }
  const overdue = step.status === 'DONE' && (step.secondsClosed ?? 0) > patience / 2
  return overdue && step.jobEnd === null && waits === true && !queueIsBehind
    ? 'COMPLETION_LOST'
    : null
}

function judgeLadder({ caseId, stage, ladder }: CaseFacts, judging: Judging): Finding[] {
  if (ladder === null || ends.includes(stage)) return []
  const { engineId, instanceKey, earliestAt: at } = ladder
  const found = (kind: FindingKind) => [{ kind, caseId, taskId: null, engineId, instanceKey, at }]
  if (instanceKey === null)
    return ladder.secondsUnbound > patience && !judging.queueIsBehind
      ? found('LADDER_WITHOUT_START')
      : []
  if (engineId !== judging.engineId) return found('LADDER_IN_ANOTHER_ENGINE')
  if (ladder.hasEnded || judging.probes.instance(instanceKey) === false) return found('LADDER_GONE')
  return isArmedInTime(ladder) ? [] : found('LADDER_LATE')
}

/** 布防 — *armed ≤ earliest*, by the timer that the engine itself last told of. */
const isArmedInTime = ({ earliestAt, timerAt }: NonNullable<CaseFacts['ladder']>) =>
  earliestAt === null || (timerAt !== null && timerAt.getTime() <= earliestAt.getTime() + tolerance)

/** 存疑 — whether the engine has to be asked about a case even when nobody asked for all of them. */
export function isSuspicious(facts: CaseFacts, judging: Judging): boolean {
  const worst = { instance: () => undefined, job: () => true }
  return judgeCase(facts, { ...judging, probes: worst }).length > 0
}
