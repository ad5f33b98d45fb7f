import type { Prisma } from '../../prisma/generated/client.ts'
import type { Transaction } from '../ctx.ts'
import { unitsBelow } from '../organizations/units-below.ts'

/** 承办人选 — who may be appointed to a task that waits at a unit: active handlers of it, or of one below it. */
export async function handlersOf(
  db: Pick<Transaction, '$queryRaw'>,
  unitId: string | null,
): Promise<Prisma.PersonWhereInput> {
  const at = unitId === null ? {} : { unitId: { in: [...(await unitsBelow(db, unitId))] } }
  return { active: true, roles: { some: { role: 'HANDLER', ...at } } }
}
