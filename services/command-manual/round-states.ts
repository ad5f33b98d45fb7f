import type { ManualRound } from '../../prisma/generated/client.ts'

/** 答复状态 — what came of asking a unit. RELEASED: the edition was sent back before its time was over. */
export const inquiryStates = ['WAITING', 'NO_OBJECTION', 'OBJECTED', 'SILENT', 'RELEASED'] as const
export type InquiryState = (typeof inquiryStates)[number]

type Ending = Pick<ManualRound, 'answerBy' | 'endedAt'>
type Answer = { readonly answeredAt: Date | null; readonly objections: number }

/** 已截止 — nothing is answered any more: the time is over, or the edition has gone on. */
export const hasEnded = ({ answerBy, endedAt }: Ending, at: Date): boolean =>
  endedAt !== null || answerBy <= at

/** 答复状态 — of a unit that was asked, at an instant; silence follows from the time alone. */
export function inquiryState(
  { answeredAt, objections }: Answer,
  round: Ending & Pick<ManualRound, 'withdrawn'>,
  at: Date,
): InquiryState {
  if (answeredAt !== null) return objections > 0 ? 'OBJECTED' : 'NO_OBJECTION'
  if (!hasEnded(round, at)) return 'WAITING'
  return round.withdrawn ? 'RELEASED' : 'SILENT'
}

type Asked = { readonly answeredAt: Date | null; readonly openObjections: number }

/** 等待答复 — whether a unit may still answer that has not. */
export const isWaited = (round: Ending & { readonly units: readonly Asked[] }, at: Date): boolean =>
  !hasEnded(round, at) && round.units.some(({ answeredAt }) => answeredAt === null)

/** 未处理意见 — objections that were neither adopted nor not. */
export const openObjectionsIn = (rounds: readonly { readonly units: readonly Asked[] }[]): number =>
  rounds.flatMap(({ units }) => units).reduce((sum, { openObjections }) => sum + openObjections, 0)
