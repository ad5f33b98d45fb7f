import { z } from 'zod'
import type { UnitKind } from '../../prisma/generated/enums.ts'
import type { Ctx } from '../ctx.ts'
import { unitNotEligible } from '../errors.ts'
import type { CaseFile } from './case-file.ts'

/** 处置单位 — the kinds of units that handle cases. */
export const handlers: ReadonlySet<UnitKind> = new Set([
  'DEPARTMENT',
  'ENFORCEMENT',
  'STREET',
  'DESK',
  'DISTRICT',
  'OWNER',
])
/** 派遣变量 — what the model reads of a dispatch. */
export const DispatchVariables = z.object({ responsibleUnitId: z.uuid() })
type Dispatch = { readonly caseFile: CaseFile; readonly unitId: string | null }

/**
 * 派遣 — hands a filed case to the unit that is to handle it; where that belongs to a county which is a city of
 * its own, the county works on the same case. Throws UNIT_NOT_ELIGIBLE.
 */
export async function dispatchCase(ctx: Ctx, { caseFile, unitId }: Dispatch) {
  const unit = await eligibleUnit(ctx, unitId)
  await ctx.db.case.update({
    where: { id: caseFile.id },
    data: {
      responsibleUnitId: unit.id,
      sharedCityId: unit.cityId === caseFile.cityId ? null : unit.cityId,
      dispatchedAt: ctx.now(),
      handledAt: null,
      reworkCount: { increment: caseFile.handledAt === null ? 0 : 1 },
    },
    select: { id: true },
  })
  return { responsibleUnitId: unit.id }
}

async function eligibleUnit(ctx: Ctx, unitId: string | null) {
  if (unitId === null)
    throw unitNotEligible('No unit was chosen. Choose one that the manual proposes.')
  const unit = await ctx.db.organizationUnit.findUnique({ where: { id: unitId } })
  if (unit === null || !unit.active)
    throw unitNotEligible('This unit does not exist any more. Choose another.')
  if (!ctx.city.cityIds.includes(unit.cityId))
    throw unitNotEligible(`${unit.name} is not under your command. Choose a unit of your own.`)
  if (!handlers.has(unit.kind))
    throw unitNotEligible(`${unit.name} does not handle cases. Choose a department.`)
  if (!unit.hasAccounts)
    throw unitNotEligible(`${unit.name} has no account here. Choose the body that regulates it.`)
  return unit
}
