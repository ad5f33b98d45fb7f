import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { CaseSource, LineVerification } from '../../prisma/generated/enums.ts'

/** 风险事实 — all that the share depends on by which a case is verified. */
export type RiskFacts = {
  /** Its line of the manual is urgent. */
  readonly urgent: boolean
  readonly reworked: boolean
  readonly source: CaseSource
  readonly timesReported: number
  /** 同地案件 — others of its class at its spot. */
  readonly casesAtSpot: number
  /** Of the responsible unit's latest closed cases. */
  readonly unitPast: { readonly closed: number; readonly reworked: number }
}

/** 风险因素 — each adds so many of a hundred to the share, unless the city says otherwise; whatever adds a hundred is always verified. */
export const riskPoints = {
  BASE: 20,
  URGENT: 100,
  REWORKED: 100,
  ANSWER_OWED: 20,
  REPORTED_AGAIN: 20,
  SAME_SPOT: 20,
  UNIT_REWORKS: 40,
  UNIT_LITTLE_KNOWN: 20,
} as const
export type RiskFactor = keyof typeof riskPoints
// the keys of the record just given
export const riskFactors = Object.keys(riskPoints) as [RiskFactor, ...RiskFactor[]]

/** 抽查权重 — of the city's own, in percent. */
export const OwnWeights = z.partialRecord(z.enum(riskFactors), z.int().min(0).max(100))
export type RiskWeights = Readonly<Record<RiskFactor, number>>

/** 抽查权重 — those that the city has set, and the usual ones for the rest. */
export const weightsOf = (own: unknown): RiskWeights => ({
  ...riskPoints,
  ...OwnWeights.parse(own),
})

/** 抽查 — what was drawn for one handling of a case: verified where the draw is below the share. */
export const VerificationSample = z.object({
  /** How often the case had been dispatched for rework before. */
  round: z.int().nonnegative(),
  risks: z.array(z.object({ factor: z.enum(riskFactors), points: z.int().positive() })),
  share: z.int().min(0).max(100),
  draw: z.int().min(0).max(99),
  needed: z.boolean(),
})
export type VerificationSample = z.infer<typeof VerificationSample>

type Drawn = {
  readonly caseNumber: string
  readonly round: number
  readonly weights: RiskWeights
}

/** 抽查 — the same case and round draw the same, so that anybody can draw again with the case number. */
export function sampleOf(
  facts: RiskFacts,
  { caseNumber, round, weights }: Drawn,
): VerificationSample {
  const risks = riskFactors
    .filter((factor) => applies[factor](facts))
    .map((factor) => ({ factor, points: weights[factor] }))
    .filter(({ points }) => points > 0)
  const share = Math.min(
    100,
    risks.reduce((sum, { points }) => sum + points, 0),
  )
  const draw = drawOf(`${caseNumber}/${round}`)
  return { round, risks, share, draw, needed: draw < share }
}

/** 需要核查 — by what the line demands; a sample that nobody has drawn is no reason to leave it out. */
export const isVerificationNeeded = (
  demand: LineVerification,
  sample: VerificationSample | null,
): boolean => (demand === 'SAMPLED' ? (sample?.needed ?? true) : demand === 'ALWAYS')

/** 抽查 — as it is kept with the case; null where none was drawn. */
export const keptSample = (kept: unknown): VerificationSample | null =>
  kept === null ? null : VerificationSample.parse(kept)

/** Somebody outside waits for an answer. */
const answerOwed: ReadonlySet<CaseSource> = new Set([
  ...(['PUBLIC', 'HOTLINE', 'NETWORK', 'TELEPHONE'] as const),
  ...(['MEDIA', 'PETITION', 'SUPERIOR'] as const),
])
/** A unit with fewer closed cases is little known; above this share of rework it is known for it. */
const known = { closed: 10, reworkShare: 0.1 } as const

const applies: Readonly<Record<RiskFactor, (facts: RiskFacts) => boolean>> = {
  BASE: () => true,
  URGENT: ({ urgent }) => urgent,
  REWORKED: ({ reworked }) => reworked,
  ANSWER_OWED: ({ source }) => answerOwed.has(source),
  REPORTED_AGAIN: ({ timesReported }) => timesReported > 1,
  SAME_SPOT: ({ casesAtSpot }) => casesAtSpot > 0,
  UNIT_REWORKS: ({ unitPast: { closed, reworked } }) =>
    closed >= known.closed && reworked / closed >= known.reworkShare,
  UNIT_LITTLE_KNOWN: ({ unitPast: { closed } }) => closed < known.closed,
}

const drawOf = (seed: string) => createHash('sha256').update(seed).digest().readUInt32BE() % 100
