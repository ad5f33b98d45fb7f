import type { Transaction } from '../ctx.ts'

/** 单元网格 — one by its code and names, for somebody who looks for it. */
export type FoundGrid = {
  readonly code: string
  readonly name: string
  readonly streetName: string
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
    select: { code: true, name: true, streetId: true },
  })
  const streets = await db.organizationUnit.findMany({
    where: { id: { in: [...new Set(grids.map(({ streetId }) => streetId))] } },
    select: { id: true, name: true },
  })
  const names = new Map(streets.map(({ id, name }) => [id, name]))
  return grids.map(({ code, name, streetId }) => ({
    code,
    name,
    streetName: names.get(streetId) ?? '',
  }))
}
