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
  const ownerId = component?.ownerId ?? null
  const owner = near.find(({ id }) => id === ownerId)
  const regulators = await regulatorsOf(ctx, owner ? [owner] : [])
  const known = knownUnits([...near, ...regulators.values()])
  return placeIn(known, { cityId, streetId, districtId, ownerId })
}

/** 机构索引 — units by what a place needs to know of them. */
export type KnownUnits = {
  readonly byId: ReadonlyMap<string, OrganizationUnit>
  readonly enforcement: ReadonlyMap<string | null, OrganizationUnit>
  readonly fallback: ReadonlyMap<string, OrganizationUnit>
}

export function knownUnits(units: readonly OrganizationUnit[]): KnownUnits {
  const bodies = units.toReversed()
  return {
    byId: new Map(units.map((unit) => [unit.id, unit])),
    enforcement: new Map(
      bodies.flatMap((unit) =>
        unit.kind === 'ENFORCEMENT' ? [[unit.parentId, unit] as const] : [],
      ),
    ),
    fallback: new Map(
      bodies.flatMap((unit) => (unit.fallback ? [[unit.cityId, unit] as const] : [])),
    ),
  }
}

/** 地点 — where a case lies, and who owns its component. */
export type Spot = Pick<Located, 'cityId' | 'streetId' | 'districtId'> & {
  readonly ownerId: string | null
}

/** 地点单位 — the same from units that are at hand. */
export function placeIn(
  { byId, enforcement, fallback }: KnownUnits,
  { cityId, streetId, districtId, ownerId }: Spot,
): PlaceFacts {
  const owner = byId.get(ownerId ?? '')
  const fallbackUnit = unitFact(fallback.get(cityId))
  if (fallbackUnit === null) throw new Error(`City ${cityId} has no fallback desk (兜底单位).`)
  return {
    streetUnit: unitFact(byId.get(streetId ?? '')),
    enforcementUnit: districtId === null ? null : unitFact(enforcement.get(districtId)),
    districtUnit: unitFact(byId.get(districtId ?? '')),
    componentOwner: unitFact(owner),
    componentOwnerRegulator: unitFact(byId.get(owner?.regulatorId ?? '')),
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
