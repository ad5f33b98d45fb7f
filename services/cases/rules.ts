import type { CaseStage, Role } from '../../prisma/generated/enums.ts'
import { caseClosed, invalidInput, separationOfDuties } from '../errors.ts'

/** 终态 — the stages in which a case has come to its end. */
export const ends: ReadonlySet<CaseStage> = new Set(['CLOSED', 'VOIDED', 'NOT_FILED'])
const supervision: ReadonlySet<Role> = new Set(['COLLECTOR', 'INTAKE_OFFICER', 'SHIFT_LEADER'])
const handling: ReadonlySet<Role> = new Set(['DEPARTMENT_OFFICER', 'HANDLER'])
const command: ReadonlySet<Role> = new Set(['DISPATCHER'])

/** 评判角色 — the roles that judge what was handled, and those whose earlier steps bind them. */
export const separated = {
  judging: [...supervision],
  handling: [...handling],
  command: [...command],
}

/** 已结 — whether a case in this stage has come to its end. */
export const isEnded = (stage: CaseStage): boolean => ends.has(stage)

/** 结案 — a case that has ended never changes again. */
export function assertOpen({ stage, caseNumber }: { stage: CaseStage; caseNumber: string }): void {
  if (isEnded(stage)) throw caseClosed(caseNumber)
}

/** 可合并 — only what is filed and has not ended is merged into another case, or takes another one in. */
export const canBeMerged = ({ stage, filedAt }: { stage: CaseStage; filedAt: Date | null }) =>
  filedAt !== null && !isEnded(stage)

/** One earlier visit of the case, as far as it binds who may take the next step. */
export type EarlierVisit = {
  readonly role: Role | null
  readonly personId: string | null
  readonly unitId: string | null
}
type Judging = {
  readonly role: Role
  readonly stage: CaseStage
  readonly personId: string
  /** Units the acting person belongs to. */
  readonly unitIds: readonly string[]
  readonly earlier: readonly EarlierVisit[]
  readonly sameBodyAllowed: boolean
}

/**
 * 监督、指挥分离 — judging a handled case (any supervision step once feedback is given) belongs to another
 * person and another body than handled or dispatched it. Answers whether the city's exception for a joint
 * center was used; nothing excepts who handled it himself. Throws SEPARATION_OF_DUTIES.
 */
export function assertSeparated(judging: Judging): { excepted: boolean } {
  if (judging.stage !== 'HANDLED' || !supervision.has(judging.role)) return { excepted: false }
  const mine = judging.earlier.filter(({ personId }) => personId === judging.personId)
  if (mine.some(({ role }) => role !== null && handling.has(role)))
    throw separationOfDuties('Nobody verifies or closes what he handled.')
  const joint =
    mine.some(({ role }) => role !== null && command.has(role)) ||
    judging.earlier.some(
      ({ role, unitId }) =>
        role !== null &&
        (handling.has(role) || command.has(role)) &&
        unitId !== null &&
        judging.unitIds.includes(unitId),
    )
  if (joint && !judging.sameBodyAllowed)
    throw separationOfDuties('The body that commands or handles does not judge its own work.')
  return { excepted: joint }
}

const returns = new Set([
  ...['RETURN', 'REFUSE', 'REWORK', 'NOT_GOOD_ENOUGH', 'FAILED', 'NOT_CLOSED'],
  ...['REJECT', 'NOT_FOUND', 'NOT_FILED'],
])

/** 须写明理由 — whether an outcome sends a case back, or ends a report. */
export const needsReason = (outcome: string): boolean => returns.has(outcome)

/** 退回须写明理由 — whoever sends a case back, or ends a report, says why; throws INVALID_INPUT. */
export function assertReason(outcome: string, texts: readonly unknown[]): void {
  if (!needsReason(outcome)) return
  if (texts.some((text) => typeof text === 'string' && text.trim() !== '')) return
  throw invalidInput(
    `The outcome ${outcome} needs a reason. Say why in the comment, then repeat.`,
    'comment',
  )
}

type Holder = {
  readonly role: Role
  readonly unitId: string | null
  readonly collectorId: string | null
  /** Who was appointed to handle it, also from a unit below. */
  readonly appointedId: string | null
}
type Candidate = {
  readonly id: string | null
  readonly roles: readonly {
    readonly role: Role
    readonly unitId: string | null
    readonly insteadOf?: string | null
  }[]
}

type Owned = {
  readonly unitId: string | null
  readonly case: { readonly cityId: string; readonly sharedCityId: string | null }
}

/** 所在城市 — whether a task is worked on in a city: the case's own, or, where it names a unit, the county that works on the same case. */
export const worksHere = (cityId: string, { unitId, case: { cityId: own, sharedCityId } }: Owned) =>
  cityId === own || (unitId !== null && cityId === sharedCityId)

/** 办理人 — whether somebody may take a task: its role at its unit, or its appointed handler; a beat's collector where the task belongs to a beat. */
export function isCandidate(person: Candidate, task: Holder): boolean {
  const { collectorId } = task
  const appointed = task.appointedId !== null && task.appointedId === person.id
  const onBeat = (whose: string | null) =>
    task.role !== 'COLLECTOR' || collectorId === null || collectorId === whose
  return person.roles.some(
    ({ role, unitId, insteadOf = null }) =>
      role === task.role &&
      (appointed || task.unitId === null || unitId === task.unitId) &&
      (onBeat(person.id) || onBeat(insteadOf)),
  )
}
