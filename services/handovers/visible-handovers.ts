import type { Prisma } from '../../prisma/generated/client.ts'
import { isPermitted } from '../accounts/assert-permission.ts'
import type { Actor } from '../ctx.ts'

/** 可见交接 — those that somebody handed over or received; of everybody for whoever answers for the shift. */
export function visibleHandovers(actor: Actor): Prisma.HandoverWhereInput {
  if (isPermitted(actor, 'readHandovers')) return {}
  // nobody in particular has none
  return actor.id === null ? { id: { in: [] } } : ownHandovers(actor.id)
}

const ownHandovers = (personId: string) => ({
  OR: [{ fromPersonId: personId }, { toPersonId: personId }],
})

/** 待签收 — what waits for somebody's signature. */
export const waitingFor = ({ id }: Actor): Prisma.HandoverWhereInput =>
  id === null ? { id: { in: [] } } : { toPersonId: id, acknowledgedAt: null }
