import type { Prisma } from '../../prisma/generated/client.ts'
import type { Transaction } from '../ctx.ts'
import { unitsBelow } from '../organizations/units-below.ts'

/** 下级单位 — the units to which a case may be passed down from another one: below it, with accounts, and no center. */
export async function unitsToPassTo(
  db: Pick<Transaction, '$queryRaw'>,
  unitId: string | null,
): Promise<Prisma.OrganizationUnitWhereInput> {
  if (unitId === null) return { id: { in: [] } }
  const below = (await unitsBelow(db, unitId)).filter((id) => id !== unitId)
  return {
    id: { in: below },
    active: true,
    hasAccounts: true,
    kind: { notIn: ['SUPERVISION_CENTER', 'COMMAND_CENTER'] },
  }
}
