import type { ManualEdition } from '../../prisma/generated/client.ts'
import type { Transaction } from '../ctx.ts'

type Reading = Pick<
  Transaction,
  'manualEdition' | 'manualRule' | 'organizationUnit' | 'manualReceipt'
>
type Edition = Pick<ManualEdition, 'id' | 'cityId' | 'number' | 'title' | 'documentNumber'>

/** 签收 — that a unit has received an edition, or has not yet. */
export type Receipt = {
  readonly edition: Edition
  readonly unitId: string
  readonly unitName: string
  /** Null as long as nobody has signed for it. */
  readonly at: Date | null
  readonly byName: string | null
}

/** 已印发 — published as a document: only that is sent to anybody. */
export const issued = { publishedAt: { not: null }, documentNumber: { not: null } } as const

/** 主送单位 — the units that the lines of an edition name, by name. */
export async function addressedUnits(db: Reading, editionId: string) {
  const named = await db.manualRule.groupBy({
    by: ['unitId'],
    where: { entry: { editionId }, unitId: { not: null } },
  })
  return db.organizationUnit.findMany({
    where: { id: { in: named.flatMap(({ unitId }) => unitId ?? []) } },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
}

/** 签收情况 — every unit that an edition names, and whether it has signed; none before it is issued. */
export async function receiptsOf(db: Reading, editionId: string): Promise<Receipt[]> {
  const edition = await db.manualEdition.findFirst({ where: { id: editionId, ...issued } })
  if (edition === null) return []
  const units = await addressedUnits(db, editionId)
  const signed = await db.manualReceipt.findMany({ where: { editionId } })
  const byUnit = new Map(signed.map((receipt) => [receipt.unitId, receipt]))
  return units.map(({ id: unitId, name }) => {
    const { at = null, byName = null, unitName = name } = byUnit.get(unitId) ?? {}
    return { edition, unitId, unitName, at, byName }
  })
}

type Due = { readonly cityId: string; readonly unitIds: readonly string[]; readonly at: Date }

/** 待签收 — the editions that rule or are to, and that units have not signed for. */
export async function receiptsDue(db: Reading, { cityId, unitIds, at }: Due): Promise<Receipt[]> {
  if (unitIds.length === 0) return []
  const editions = await db.manualEdition.findMany({
    where: { cityId, ...issued, OR: [{ inForceUntil: null }, { inForceUntil: { gt: at } }] },
    orderBy: { number: 'asc' },
    select: { id: true },
  })
  const due: Receipt[] = []
  for (const { id } of editions) due.push(...(await receiptsOf(db, id)))
  return due.filter((receipt) => receipt.at === null && unitIds.includes(receipt.unitId))
}
