import type { Prisma } from '../../prisma/generated/client.ts'
import type { Actor } from '../ctx.ts'

/** 工作列表 — the open tasks somebody may take: his roles at his units; a beat's tasks only for its own collector. */
export function workListWhere(actor: Actor): Prisma.TaskWhereInput {
  return { status: 'OPEN', OR: actor.roles.map(({ role, unitId }) => taskOf(actor, role, unitId)) }
}

function taskOf(
  actor: Actor,
  role: Actor['roles'][number]['role'],
  unitId: string | null,
): Prisma.TaskWhereInput {
  if (role !== 'COLLECTOR') return { role, ...(unitId !== null && { unitId }) }
  return {
    role,
    OR: [
      { responsibilityGridId: null },
      { responsibilityGrid: { collectorId: null } },
      { responsibilityGrid: { collectorId: actor.id } },
    ],
  }
}
