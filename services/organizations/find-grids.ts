import type { AreaClass } from '../../prisma/generated/enums.ts'
import type { Transaction } from '../ctx.ts'

/** 单元网格 — one by its code and names, for somebody who looks for it. */
export type FoundGrid = {
  readonly code: string
  readonly name: string
  readonly streetName: string
  /** Its own, or else that of its street. */
  readonly areaClass: AreaClass | null
}
type Asked = { readonly text: string; readonly cityIds: readonly string[] }
const most = 20

/** 查找网格 — the unit grids of the city and those below it whose code begins, or whose name holds, what was typed. */
export async function findGrids(
  db: Pick<Transaction, 'unitGrid' | 'organizationUnit'>,
  { text, cityIds }: Asked,
): Promise<readonly FoundGrid[]> {
  const words = text.trim()
  if (words === '') return []
  const grids = await db.unitGrid.findMany({
    where: {
      cityId: { in: [...cityIds] },
      OR: [{ code: { startsWith: words } }, { name: { contains: words } }],
    },
    orderBy: { code: 'asc' },
    take: most,
    select: { code: true, name: true, streetId: true, areaClass: true },
  })
  const streets = await db.organizationUnit.findMany({
    where: { id: { in: [...new Set(grids.map(({ streetId }) => streetId))] } },
    select: { id: true, name: true, areaClass: true },
  })
  const byId = new Map(streets.map((street) => [street.id, street]))
  return grids.map(({ code, name, streetId, areaClass }) => {
    const street = byId.get(streetId)
    return {
      ...{ code, name, streetName: street?.name ?? '' },
      areaClass: areaClass ?? street?.areaClass ?? null,
    }
  })
}
