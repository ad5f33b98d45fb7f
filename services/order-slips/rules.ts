import type { CaseStage } from '../../prisma/generated/enums.ts'
import type { Actor } from '../ctx.ts'

/** 处置期间 — the stages in which an owner may be asked to act, and may answer. */
const handled: ReadonlySet<CaseStage> = new Set(['DISPATCHED', 'HANDLING'])

/** A case as far as it says who issues slips for it: the department, and the levels it was passed down to. */
export type Issued = {
  readonly stage: CaseStage
  readonly responsibleUnitId: string | null
  /** Those that were not given back. */
  readonly hops: readonly { readonly toUnitId: string }[]
}

/** 开单单位 — the unit for which somebody issues or revokes a slip of this case; null for who may not. */
export function issuingUnit(actor: Actor, { responsibleUnitId, hops }: Issued): string | null {
  const units = [responsibleUnitId, ...hops.map(({ toUnitId }) => toUnitId)]
  const held = actor.roles.find(
    ({ role, unitId }) =>
      role === 'DEPARTMENT_OFFICER' && unitId !== null && units.includes(unitId),
  )
  return held?.unitId ?? null
}

/** 可开单 — whether somebody may issue a slip now. */
export const mayIssue = (actor: Actor, issued: Issued): boolean =>
  handled.has(issued.stage) && issuingUnit(actor, issued) !== null

/** 派遣单状态 — whether its link still answers, and if not, why. */
export const slipStates = ['OPEN', 'ANSWERED', 'REVOKED', 'EXPIRED', 'OVER'] as const
export type SlipState = (typeof slipStates)[number]

type Slip = {
  readonly answeredAt: Date | null
  readonly revokedAt: Date | null
  readonly expiresAt: Date
  readonly case: { readonly stage: CaseStage }
}

/** OVER: the department has given feedback, or the case has ended. */
export function slipState(slip: Slip, at: Date): SlipState {
  if (slip.answeredAt !== null) return 'ANSWERED'
  if (slip.revokedAt !== null) return 'REVOKED'
  if (!handled.has(slip.case.stage)) return 'OVER'
  return slip.expiresAt <= at ? 'EXPIRED' : 'OPEN'
}

/** Photos that come with one answer. */
export const mostSlipPhotos = 6

const dayMs = 24 * 60 * 60 * 1000
/** How long after the due instant a link still answers. */
export const daysAfterDue = 7

/** 有效期 — until when a link answers: some days after the case is due, or after now where that is later. */
export const expiryOf = (dueAt: Date | null, now: Date): Date =>
  new Date(Math.max(dueAt?.getTime() ?? 0, now.getTime()) + daysAfterDue * dayMs)
