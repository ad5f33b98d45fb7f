import { describe, expect, test } from 'vitest'
import type { CaseFacts, StepFacts } from '../../../../services/engine/reconcile/facts.ts'
import { isSuspicious, judgeCase } from '../../../../services/engine/reconcile/judge.ts'

const here = 'engine-1'
const elsewhere = 'engine-0'
const step = (given: Partial<StepFacts> = {}): StepFacts => ({
  taskId: 'task',
  status: 'OPEN',
  awaitsJob: false,
  engineId: here,
  jobKey: 'job',
  jobEnd: null,
  secondsClosed: null,
  ...given,
})
const done = { status: 'DONE', secondsClosed: 60 } as const
const at = (time: string) => new Date(`2026-03-02T${time}:00Z`)
const ladder = (given: Partial<NonNullable<CaseFacts['ladder']>> = {}) => ({
  engineId: here,
  instanceKey: 'ladder',
  secondsUnbound: 100,
  hasEnded: false,
  earliestAt: at('12:00'),
  timerAt: at('12:00'),
  ...given,
})
const aCase = (given: Partial<CaseFacts> = {}): CaseFacts => ({
  caseId: 'case',
  stage: 'FILED',
  evaluated: false,
  engineState: 'RUNNING',
  engineId: here,
  instanceKey: 'instance',
  secondsUnbound: 100,
  steps: [step()],
  ladder: ladder(),
  ...given,
})
type Answers = Readonly<Record<string, boolean>>
const kinds = (facts: CaseFacts, answers: Answers = {}, queueIsBehind = false) => {
  const probe = (key: string) => answers[key]
  const judging = { engineId: here, queueIsBehind, probes: { instance: probe, job: probe } }
  return judgeCase(facts, judging).map(({ kind }) => kind)
}
const all = { instance: true, job: true, ladder: true }
const gone = { ...all, instance: false }
const closed = { stage: 'CLOSED', evaluated: true }

describe('判差异 what differs between record and engine', () => {
  test.each<[string, Partial<CaseFacts>, Answers, string[]]>([
    ['nothing', {}, all, []],
    [
      'a start that nobody answered',
      { instanceKey: null, engineId: null },
      all,
      ['CASE_WITHOUT_START'],
    ],
    [
      'not a start just asked for',
      { instanceKey: null, engineId: null, secondsUnbound: 5 },
      all,
      [],
    ],
    ['an engine that is gone', { engineId: elsewhere }, all, ['INSTANCE_IN_ANOTHER_ENGINE']],
    ['an instance that ended before its case', { engineState: 'ENDED' }, all, ['INSTANCE_GONE']],
    ['an instance the engine does not know', {}, { ...all, instance: false }, ['INSTANCE_GONE']],
    ['not an end that is only unrecorded', closed, gone, ['END_UNRECORDED']],
    ['nothing once its end is recorded', { ...closed, engineState: 'ENDED' }, gone, []],
    [
      'a closed case not yet evaluated',
      { stage: 'CLOSED' },
      { ...all, instance: false },
      ['INSTANCE_GONE'],
    ],
    [
      'an archived report of a lost engine',
      { stage: 'NOT_FILED', engineId: elsewhere },
      all,
      ['END_UNRECORDED'],
    ],
    ['an open step without its job', {}, { ...all, job: false }, ['JOB_GONE']],
    [
      'an open step of a lost engine',
      { steps: [step({ engineId: elsewhere })] },
      all,
      ['JOB_GONE'],
    ],
    [
      'not a step that waits for its new job',
      { steps: [step({ engineId: elsewhere, awaitsJob: true })] },
      all,
      [],
    ],
    [
      'a job completed behind our back',
      { steps: [step({ jobEnd: 'COMPLETED' })] },
      all,
      ['JOB_COMPLETED_ELSEWHERE'],
    ],
    [
      'not a step about to be called back',
      { steps: [step({ jobEnd: 'CANCELED' })] },
      { ...all, job: false },
      [],
    ],
    ['a completion that got lost', { steps: [step(done)] }, all, ['COMPLETION_LOST']],
    ['not one on its way', { steps: [step({ ...done, secondsClosed: 5 })] }, all, []],
    [
      'not one the engine has told of',
      { steps: [step({ ...done, jobEnd: 'COMPLETED' })] },
      all,
      [],
    ],
    ['not one whose job is gone', { steps: [step(done)] }, { ...all, job: false }, []],
    [
      'completions that got lost on two branches',
      { steps: [step(done), step({ ...done, taskId: 'beside', jobKey: 'beside' })] },
      { ...all, beside: true },
      ['COMPLETION_LOST', 'COMPLETION_LOST'],
    ],
  ])('%s', (_what, given, answers, found) => {
    expect(kinds(aCase(given), answers)).toEqual(found)
  })
})

test('of two steps that are done it is the one whose job still waits that lost its completion, whatever was opened after it', () => {
  const steps = [
    step({ ...done, taskId: 'lost', jobKey: 'waits' }),
    step({ ...done, taskId: 'told', jobKey: 'gone' }),
    step({ taskId: 'open' }),
  ]
  const answers: Answers = { ...all, waits: true, gone: false }
  const probe = (key: string) => answers[key]
  const probes = { instance: probe, job: probe }
  const found = judgeCase(aCase({ steps }), { engineId: here, queueIsBehind: false, probes })
  expect(found).toMatchObject([{ kind: 'COMPLETION_LOST', taskId: 'lost' }])
})

describe('积压 a queue that is not empty', () => {
  test('while commands wait to be sent, nothing they would change is judged', () => {
    expect(kinds(aCase({ steps: [step(done)] }), all, true)).toEqual([])
    expect(kinds(aCase({ instanceKey: null }), all, true)).toEqual([])
  })
})

describe('布防 armed ≤ earliest', () => {
  test.each<[string, Parameters<typeof ladder>[0], Answers, string[]]>([
    ['armed at the earliest deadline', {}, all, []],
    ['armed before it', { timerAt: at('11:00') }, all, []],
    ['armed after it', { timerAt: at('12:01') }, all, ['LADDER_LATE']],
    ['not armed at all', { timerAt: null }, all, ['LADDER_LATE']],
    ['nothing to watch', { timerAt: null, earliestAt: null }, all, []],
    ['ended too early, as the engine told', { hasEnded: true }, all, ['LADDER_GONE']],
    ['unknown to the engine', {}, { ...all, ladder: false }, ['LADDER_GONE']],
    ['of a lost engine', { engineId: elsewhere }, all, ['LADDER_IN_ANOTHER_ENGINE']],
    ['never started', { instanceKey: null, engineId: null }, all, ['LADDER_WITHOUT_START']],
  ])('%s', (_what, given, answers, found) => {
    expect(kinds(aCase({ ladder: ladder(given) }), answers)).toEqual(found)
  })
})

describe('存疑 whom the scheduled comparison asks about', () => {
  const suspicious = (given: Partial<CaseFacts>) =>
    isSuspicious(aCase(given), {
      ...{ engineId: here, queueIsBehind: false },
      probes: { instance: () => undefined, job: () => undefined },
    })
  test.each<[string, Partial<CaseFacts>, boolean]>([
    ['not a case that waits for its officer', {}, false],
    ['a completion of which the engine has not told', { steps: [step(done)] }, true],
    ['an instance that has ended', { engineState: 'ENDED' }, true],
    ['a ladder without its timer', { ladder: ladder({ timerAt: null }) }, true],
  ])('%s', (_what, given, asked) => {
    expect(suspicious(given)).toBe(asked)
  })
})
