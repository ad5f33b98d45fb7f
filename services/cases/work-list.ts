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

/** The same that isCandidate says of one task. */
function taskOf(
  { id }: Actor,
  { role, unitId, insteadOf = null }: RoleAtUnit,
): Prisma.TaskWhereInput {
  const atUnit = { role, OR: [{ unitId: null }, ...(unitId === null ? [] : [{ unitId }])] }
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
