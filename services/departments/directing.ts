import type { Role } from '../../prisma/generated/enums.ts'
import type { Actor } from '../ctx.ts'

type Directed = { readonly role: Role; readonly unitId: string | null }

/** 部门安排 — whether somebody arranges who handles a task: a department officer of the unit where it waits. */
export const isDirector = (actor: Actor, task: Directed): boolean =>
  task.role === 'HANDLER' &&
  actor.roles.some(
    ({ role, unitId }) =>
      role === 'DEPARTMENT_OFFICER' && (task.unitId === null || task.unitId === unitId),
  )
