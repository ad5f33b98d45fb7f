import type { CaseStage } from '../../prisma/generated/enums.ts'
import { isEnded } from '../cases/rules.ts'
import type { Actor } from '../ctx.ts'

/** 督办状态 — LATE: nobody has answered in time; LAPSED: nobody has, and the case has ended. */
export const orderStates = ['WAITING', 'LATE', 'ANSWERED', 'LAPSED'] as const
export type OrderState = (typeof orderStates)[number]
type Kept = {
  readonly answerBy: Date
  readonly answeredAt: Date | null
  readonly case: { readonly stage: CaseStage }
}

export function orderStateOf(order: Kept, now: Date): OrderState {
  const { answerBy, answeredAt, case: caseFile } = order
  if (answeredAt !== null) return 'ANSWERED'
  if (isEnded(caseFile.stage)) return 'LAPSED'
  return answerBy < now ? 'LATE' : 'WAITING'
}

/** 督办人 — only a person presses, and only a leader. */
export const isLeader = ({ kind, roles }: Actor): boolean =>
  kind === 'PERSON' && roles.some(({ role }) => role === 'LEADER')

/** 答复单位 — the departments that somebody answers for. */
export const departmentsOf = ({ kind, roles }: Actor): readonly string[] =>
  kind === 'PERSON'
    ? roles.flatMap(({ role, unitId }) => (role === 'DEPARTMENT_OFFICER' ? (unitId ?? []) : []))
    : []

/** 答复人 — an officer of the department that has to answer, and of no other one. */
export const speaksFor = (actor: Actor, unitId: string): boolean =>
  departmentsOf(actor).includes(unitId)
