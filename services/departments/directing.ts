import type { Role } from '../../prisma/generated/enums.ts'
import type { Actor } from '../ctx.ts'

/** A task as far as it says who arranges its handling. */
export type Directed = {
  readonly role: Role
  readonly unitId: string | null
  /** Those that were not given back. */
  readonly hops: readonly { readonly fromUnitId: string }[]
}

const holds = ({ roles }: Actor, role: Role, unitIds: readonly (string | null)[]) =>
  roles.some((held) => held.role === role && unitIds.includes(held.unitId))

/** 部门安排 — whether somebody arranges who handles a task: a department officer of the unit where it waits, or of one that passed it down. */
export const isDirector = (actor: Actor, { role, unitId, hops }: Directed): boolean =>
  role === 'HANDLER' &&
  (unitId === null
    ? actor.roles.some((held) => held.role === 'DEPARTMENT_OFFICER')
    : holds(actor, 'DEPARTMENT_OFFICER', [unitId, ...hops.map(({ fromUnitId }) => fromUnitId)]))

/** 上交 — whether somebody gives back what was passed down: who arranges its handling, or a handler of the unit where it waits. */
export const mayGiveBack = (actor: Actor, task: Directed): boolean =>
  task.hops.length > 0 && (isDirector(actor, task) || holds(actor, 'HANDLER', [task.unitId]))
