import type { Case } from '../../prisma/generated/client.ts'
import type { Role } from '../../prisma/generated/enums.ts'
import type { CityScope, Ctx } from '../ctx.ts'

const supervision: ReadonlySet<Role> = new Set([
  'COLLECTOR',
  'INTAKE_OFFICER',
  'SHIFT_LEADER',
  'EVALUATOR',
])
type Whose = Pick<Case, 'cityId' | 'streetId' | 'responsibleUnitId' | 'secondLevelUnitId'>

/**
 * 承办单位 — the unit whose officers take a step: what the model's `unit` header means for this case; a beat's
 * collector belongs to the supervision center. Null where the city has no such unit.
 */
export async function resolveUnit(
  ctx: Ctx,
  { caseFile, unit, role }: { caseFile: Whose; unit: string; role: Role },
): Promise<string | null> {
  switch (unit) {
    case 'CITY':
    case 'GRID_COLLECTOR':
      return centerOf(ctx, caseFile.cityId, role)
    case 'DISTRICT':
      return caseFile.secondLevelUnitId
    case 'STREET':
      return caseFile.streetId
    case 'RESPONSIBLE_UNIT':
      return caseFile.responsibleUnitId
    default:
      return namedUnit(ctx, caseFile.cityId, unit.replace(/^NAMED:/, ''))
  }
}

/** A city's centers hardly ever change: known for as long as the scope that the workers hold (a minute). */
const knownCenters = new WeakMap<CityScope, Map<string, Promise<string | null>>>()

/** The city's own center for a role: supervision or command (监督中心、指挥中心). */
function centerOf(ctx: Ctx, cityId: string, role: Role): Promise<string | null> {
  const kind = supervision.has(role) ? 'SUPERVISION_CENTER' : 'COMMAND_CENTER'
  const key = `${cityId} ${kind}`
  const centers = knownCenters.get(ctx.city) ?? new Map<string, Promise<string | null>>()
  knownCenters.set(ctx.city, centers)
  const known = centers.get(key)
  if (known !== undefined) return known
  const found = ctx.db.organizationUnit
    .findFirst({ where: { cityId, kind, parentId: null }, select: { id: true } })
    .then((unit) => unit?.id ?? null)
  centers.set(key, found)
  const forget = () => centers.delete(key)
  found.then((id) => id === null && forget(), forget)
  return found
}

async function namedUnit(ctx: Ctx, cityId: string, code: string): Promise<string | null> {
  const unit = await ctx.db.organizationUnit.findUnique({
    where: { cityId_code: { cityId, code } },
    select: { id: true },
  })
  return unit?.id ?? null
}
