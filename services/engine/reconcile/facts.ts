import { z } from 'zod'

const Instant = z.coerce.date().nullable()

/** An officer's step: open, waiting for its new job, or done while the engine that has the case has not told the end of its job. */
const Step = z.object({
  taskId: z.string(),
  status: z.enum(['OPEN', 'DONE', 'CANCELED']),
  awaitsJob: z.boolean(),
  engineId: z.string(),
  jobKey: z.string(),
  /** How the engine ended its job, as far as it has told. */
  jobEnd: z.string().nullable(),
  /** Since when it has been as it is, in real time. */
  secondsClosed: z.number().nullable(),
})

/** Instants in engine time. */
const Ladder = z.object({
  engineId: z.string().nullable(),
  instanceKey: z.string().nullable(),
  secondsUnbound: z.number(),
  /** Whether the engine has told that its instance ended. */
  hasEnded: z.boolean(),
  /** The earliest instant at which a running clock has something to do. */
  earliestAt: Instant,
  /** The timer the engine last made for it; null when that one has fired or was canceled. */
  timerAt: Instant,
})

/** 对账事实 — a case as record and record sink know it, before the engine is asked. */
export const CaseFacts = z.object({
  caseId: z.string(),
  stage: z.string(),
  evaluated: z.boolean(),
  engineState: z.string(),
  engineId: z.string().nullable(),
  instanceKey: z.string().nullable(),
  secondsUnbound: z.number(),
  steps: z.array(Step),
  /** Null once it has been ended, and before the first clock. */
  ladder: Ladder.nullable(),
})
export type CaseFacts = z.output<typeof CaseFacts>
export type StepFacts = CaseFacts['steps'][number]

/** 探测 — whether the engine still has an instance or a job, by its key; undefined where it was not asked. */
export type Probes = {
  readonly instance: (key: string) => boolean | undefined
  readonly job: (key: string) => boolean | undefined
}

/** What a difference may be called; the first three only a hand repairs. */
export const findingKinds = [
  'ENGINE_ROLLED_BACK',
  'INSTANCE_IN_ANOTHER_ENGINE',
  'LADDER_IN_ANOTHER_ENGINE',
  'CASE_WITHOUT_START',
  'INSTANCE_GONE',
  'END_UNRECORDED',
  'JOB_GONE',
  'JOB_COMPLETED_ELSEWHERE',
  'COMPLETION_LOST',
  'LADDER_WITHOUT_START',
  'LADDER_GONE',
  'LADDER_LATE',
  'CLOCK_MISCOUNTED',
  'INSTANCE_WITHOUT_CASE',
] as const
export type FindingKind = (typeof findingKinds)[number]

/** 差异 — one difference between record and engine. */
export type Finding = {
  readonly kind: FindingKind
  readonly caseId: string | null
  readonly taskId: string | null
  readonly engineId: string | null
  readonly instanceKey: string | null
  /** For a ladder: the instant it is to wake at, engine time. */
  readonly at?: Date | null
}
