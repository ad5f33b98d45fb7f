import type { Prisma } from '../../prisma/generated/client.ts'
import type { Role } from '../../prisma/generated/enums.ts'
import type { Actor, RoleAtUnit } from '../ctx.ts'

/** 工作列表 — the open tasks somebody may take: his roles at his units; a beat's tasks only for its own collector. */
export function workListWhere(actor: Actor): Prisma.TaskWhereInput {
  // closedAt for the index: row-level security keeps the planner from finding an enum by one
  const open = { status: 'OPEN', closedAt: null } as const
  // an empty OR inside an AND would let everything through
  if (actor.roles.length === 0) return { ...open, id: { in: [] } }
  return { ...open, OR: actor.roles.map((held) => taskOf(actor, held)) }
}

/** 本单位处置中 — what a department officer arranges: the open tasks of handlers at his units, and what was passed down from there. */
export function directedTasks({ roles }: Actor): Prisma.TaskWhereInput {
  const units = unitsOf(roles, 'DEPARTMENT_OFFICER')
  const passed = { givenBackAt: null, fromUnitId: { in: units } }
  return {
    status: 'OPEN',
    closedAt: null,
    role: 'HANDLER',
    OR: [{ unitId: { in: units } }, { hops: { some: passed } }],
  }
}

/** 关注的任务 — whose changes concern somebody's work list: what may be in it, what the unit’s handlers have, and what was passed out of it or into it. */
export function followedTasks(actor: Actor): Prisma.TaskWhereInput {
  const { status: _open, closedAt: _not, ...mine } = workListWhere(actor)
  const units = [...unitsOf(actor.roles, 'HANDLER'), ...unitsOf(actor.roles, 'DEPARTMENT_OFFICER')]
  if (units.length === 0) return mine
  const handled = { role: 'HANDLER' as const, unitId: { in: units } }
  const passed = { OR: [{ fromUnitId: { in: units } }, { toUnitId: { in: units } }] }
  return { OR: [mine, handled, { hops: { some: passed } }] }
}

const unitsOf = (roles: Actor['roles'], asked: Role): string[] =>
  roles.flatMap(({ role, unitId }) => (role === asked ? (unitId ?? []) : []))

/** The same that isCandidate says of one task. */
function taskOf(
  { id }: Actor,
  { role, unitId, insteadOf = null }: RoleAtUnit,
): Prisma.TaskWhereInput {
  const whose = [
    { unitId: null },
    ...(unitId === null ? [] : [{ unitId }]),
    // only handlers are ever appointed
    ...(role === 'HANDLER' && id !== null ? [{ appointedId: id }] : []),
  ]
  const atUnit = { role, OR: whose }
  if (role !== 'COLLECTOR') return atUnit
  const onBeat = [
    { responsibilityGridId: null },
    { responsibilityGrid: { collectorId: null } },
    ...[id, insteadOf].flatMap((whose) =>
      whose === null ? [] : [{ responsibilityGrid: { collectorId: whose } }],
    ),
  ]
  return { AND: [atUnit, { OR: onBeat }] }
}
