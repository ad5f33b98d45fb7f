import type { Ctx } from '../ctx.ts'
import { notFound, unitNotEligible } from '../errors.ts'

/** 适用区域 — the district or street that was chosen, as a line keeps it; nothing where nothing was said. Throws NOT_FOUND, UNIT_NOT_ELIGIBLE. */
export async function areaOf({ db, city }: Ctx, unitId: string | null | undefined) {
  if (unitId === undefined) return {}
  if (unitId === null) return { areaText: '', areaUnitId: null }
  const unit = await db.organizationUnit.findFirst({
    where: { id: unitId, cityId: { in: [...city.cityIds] } },
    select: { name: true, kind: true },
  })
  if (unit === null) throw notFound('This unit')
  if (unit.kind !== 'DISTRICT' && unit.kind !== 'STREET')
    throw unitNotEligible(
      `${unit.name} is neither a district nor a street. Nothing was changed; choose one of these.`,
    )
  return { areaText: unit.name, areaUnitId: unitId }
}
