import type { Transaction } from '../ctx.ts'

/** 所属机构 — a unit and every active one below it, however many levels. */
export async function unitsBelow(
  db: Pick<Transaction, '$queryRaw'>,
  unitId: string,
): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE below AS (
      SELECT id FROM organization_units WHERE id = ${unitId}::uuid
      UNION
      SELECT u.id FROM organization_units u JOIN below b ON u.parent_id = b.id WHERE u.active
    )
    SELECT id FROM below`
  return rows.map(({ id }) => id)
}
