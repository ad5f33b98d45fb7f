import type { Case } from '../../prisma/generated/client.ts'
import type { Role } from '../../prisma/generated/enums.ts'
import type { Ctx } from '../ctx.ts'

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
      return (await centerOf(ctx, caseFile.cityId, role))?.id ?? null
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

/** The city's own center for a role: supervision or command (监督中心、指挥中心). */
function centerOf(ctx: Ctx, cityId: string, role: Role) {
  return ctx.db.organizationUnit.findFirst({
    where: {
      cityId,
      kind: supervision.has(role) ? 'SUPERVISION_CENTER' : 'COMMAND_CENTER',
      parentId: null,
    },
    select: { id: true },
  })
}

async function namedUnit(ctx: Ctx, cityId: string, code: string): Promise<string | null> {
  const unit = await ctx.db.organizationUnit.findUnique({
    where: { cityId_code: { cityId, code } },
    select: { id: true },
  })
  return unit?.id ?? null
}
