import type { Prisma } from '../../prisma/generated/client.ts'
import type { Actor } from '../ctx.ts'

type Asked = { readonly actor: Actor; readonly cityId: string }

/** 待我审批 — the requests that somebody's offices decide and that still wait; never one's own. */
export function waitingFor({ actor, cityId }: Asked): Prisma.ClockRequestWhereInput {
  if (actor.kind !== 'PERSON' || actor.id === null) return { id: { in: [] } }
  return {
    state: 'WAITING',
    requestedById: { not: actor.id },
    AND: [
      { OR: [{ kind: 'EXEMPTION' }, { clock: { state: { not: 'STOPPED' } } }] },
      {
        OR: actor.roles.flatMap(({ role, unitId }) => [
          { officeRole: role, officeUnitId: null, cityId },
          ...(unitId === null ? [] : [{ officeRole: role, officeUnitId: unitId }]),
        ]),
      },
    ],
  }
}
