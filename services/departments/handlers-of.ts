import type { Prisma } from '../../prisma/generated/client.ts'
import { heldAt } from '../accounts/role-periods.ts'
import type { Transaction } from '../ctx.ts'
import { unitsBelow } from '../organizations/units-below.ts'

type Asked = { readonly unitId: string | null; readonly at: Date }

/** 承办人选 — who may be appointed to a task that waits at a unit: who is, at an instant, a handler of it, or of one below it. */
export async function handlersOf(
  db: Pick<Transaction, '$queryRaw'>,
  { unitId, at }: Asked,
): Promise<Prisma.PersonWhereInput> {
  const there = unitId === null ? {} : { unitId: { in: [...(await unitsBelow(db, unitId))] } }
  return { active: true, roles: { some: { role: 'HANDLER', ...heldAt(at), ...there } } }
}
