import type { Prisma } from '../../prisma/generated/client.ts'
import type { Actor, RoleAtUnit } from '../ctx.ts'

/** 工作列表 — the open tasks somebody may take: his roles at his units; a beat's tasks only for its own collector. */
export function workListWhere(actor: Actor): Prisma.TaskWhereInput {
  // closedAt for the index: row-level security keeps the planner from finding an enum by one
  const open = { status: 'OPEN', closedAt: null } as const
  // an empty OR inside an AND would let everything through
  if (actor.roles.length === 0) return { ...open, id: { in: [] } }
  return { ...open, OR: actor.roles.map((held) => taskOf(actor, held)) }
}

/** 关注的任务 — whose changes concern somebody's work list: what may be in it, and what was passed out of it or into it. */
export function followedTasks(actor: Actor): Prisma.TaskWhereInput {
  const { status: _open, closedAt: _not, ...mine } = workListWhere(actor)
  const units = actor.roles.flatMap(({ role, unitId }) => (role === 'HANDLER' ? (unitId ?? []) : []))
  if (units.length === 0) return mine
  const passed = { OR: [{ fromUnitId: { in: units } }, { toUnitId: { in: units } }] }
  return { OR: [mine, { hops: { some: passed } }] }
}

/** The same that isCandidate says of one task. */
function taskOf({ id }: Actor, { role, unitId }: RoleAtUnit): Prisma.TaskWhereInput {
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
    ...(id === null ? [] : [{ responsibilityGrid: { collectorId: id } }]),
  ]
  return { AND: [atUnit, { OR: onBeat }] }
}
