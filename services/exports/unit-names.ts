import type { Transaction } from '../ctx.ts'
import type { Named } from '../organizations/labels.ts'

/** 机构名称 — of the units of a chunk of rows, by their ids; null for none. */
export async function namesOfUnits(
  db: Pick<Transaction, 'organizationUnit'>,
  ids: readonly (string | null)[],
) {
  const units = await db.organizationUnit.findMany({
    where: { id: { in: [...new Set(ids)].filter((id) => id !== null) } },
    select: { id: true, name: true, nameEn: true },
  })
  const byId = new Map<string, Named>(units.map((unit) => [unit.id, unit]))
  return (id: string | null): Named | null => (id === null ? null : (byId.get(id) ?? null))
}
