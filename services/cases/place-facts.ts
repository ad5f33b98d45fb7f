import type { OrganizationUnit } from '../../prisma/generated/client.ts'
import type { PlaceFacts, UnitFact } from '../command-manual/propose-units.ts'
import type { Ctx } from '../ctx.ts'
import type { CaseFile } from './case-file.ts'

type Located = Pick<CaseFile, 'cityId' | 'streetId' | 'districtId' | 'componentId'>

/** 地点单位 — the bodies of a case's place and of its component, and the fallback desk of its city. */
export async function placeFacts(ctx: Ctx, located: Located): Promise<PlaceFacts> {
  const { cityId, streetId, districtId, componentId } = located
  const component =
    componentId === null ? null : await ctx.db.component.findUnique({ where: { id: componentId } })
  const ids = [streetId, districtId, component?.ownerId].filter((id) => id != null)
  const near = await ctx.db.organizationUnit.findMany({
    where: {
      OR: [
        { id: { in: ids } },
        ...(districtId === null ? [] : [{ kind: 'ENFORCEMENT' as const, parentId: districtId }]),
        { cityId, fallback: true },
      ],
    },
  })
  const byId = new Map(near.map((unit) => [unit.id, unit]))
  const owner = byId.get(component?.ownerId ?? '')
  const fallbackUnit = unitFact(near.find((unit) => unit.cityId === cityId && unit.fallback))
  if (fallbackUnit === null)
    throw new Error(`City ${ctx.city.cityCode} has no fallback desk (兜底单位).`)
  return {
    streetUnit: unitFact(byId.get(streetId ?? '')),
    enforcementUnit: unitFact(near.find(({ kind }) => kind === 'ENFORCEMENT')),
    districtUnit: unitFact(byId.get(districtId ?? '')),
    componentOwner: unitFact(owner),
    componentOwnerRegulator: unitFact(
      (await regulatorsOf(ctx, owner ? [owner] : [])).get(owner?.regulatorId ?? ''),
    ),
    fallbackUnit,
  }
}

/** 行业主管部门 — by whom owners without accounts are reached, by the regulator's id. */
export async function regulatorsOf(ctx: Ctx, units: readonly OrganizationUnit[]) {
  const ids = units.flatMap(({ regulatorId }) => regulatorId ?? [])
  if (ids.length === 0) return new Map<string, OrganizationUnit>()
  const found = await ctx.db.organizationUnit.findMany({ where: { id: { in: ids } } })
  return new Map(found.map((unit) => [unit.id, unit]))
}

/** What a proposal needs to know of a unit. */
export const unitFact = (unit: OrganizationUnit | null | undefined): UnitFact | null =>
  unit == null
    ? null
    : { id: unit.id, name: unit.name, hasAccounts: unit.hasAccounts, active: unit.active }
