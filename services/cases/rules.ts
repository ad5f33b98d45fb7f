import type { CaseStage, Role } from '../../prisma/generated/enums.ts'
import { caseClosed, separationOfDuties } from '../errors.ts'

const ended: ReadonlySet<CaseStage> = new Set(['CLOSED', 'VOIDED', 'NOT_FILED'])
const supervision: ReadonlySet<Role> = new Set(['COLLECTOR', 'INTAKE_OFFICER', 'SHIFT_LEADER'])
const handling: ReadonlySet<Role> = new Set(['DEPARTMENT_OFFICER', 'HANDLER'])
const command: ReadonlySet<Role> = new Set(['DISPATCHER'])

/** 已结 — whether a case in this stage has come to its end. */
export const isEnded = (stage: CaseStage): boolean => ended.has(stage)

/** 结案 — a case that has ended never changes again. */
export function assertOpen({ stage, caseNumber }: { stage: CaseStage; caseNumber: string }): void {
  if (isEnded(stage)) throw caseClosed(caseNumber)
}

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
 * person than handled or dispatched it, and to another body than handled it. Answers whether the city's
 * exception for a joint center was used; throws SEPARATION_OF_DUTIES.
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
        role !== null && handling.has(role) && unitId !== null && judging.unitIds.includes(unitId),
    )
  if (joint && !judging.sameBodyAllowed)
    throw separationOfDuties('The body that commands or handles does not judge its own work.')
  return { excepted: joint }
}

type Holder = {
  readonly role: Role
  readonly unitId: string | null
  readonly collectorId: string | null
}
type Candidate = {
  readonly id: string | null
  readonly roles: readonly { readonly role: Role; readonly unitId: string | null }[]
}

/** 办理人 — whether somebody may take a task: its role at its unit; a beat's collector where the task belongs to a beat. */
export function isCandidate(person: Candidate, task: Holder): boolean {
  if (task.role === 'COLLECTOR' && task.collectorId !== null && task.collectorId !== person.id)
    return false
  return person.roles.some(
    ({ role, unitId }) => role === task.role && (task.unitId === null || unitId === task.unitId),
  )
}
