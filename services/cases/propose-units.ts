import { z } from 'zod'
import type { DispatchLevel } from '../../prisma/generated/enums.ts'
import { resolveRules } from '../command-manual/propose-units.ts'
import type { Ctx } from '../ctx.ts'
import type { CaseFile } from './case-file.ts'
import { lockCase } from './lock-case.ts'
import { placeFacts } from './place-facts.ts'
import { proposalOf } from './proposal.ts'
import { type ManualAnswer, ruleFacts } from './rule-facts.ts'
import { assertOpen } from './rules.ts'

type Asked = { readonly caseId: string; readonly manualAnswer: ManualAnswer }
/** 派遣方式 — how the case is dispatched; the model's gateway reads it. */
export const DispatchMode = z.enum(['AUTOMATIC', 'DIRECT', 'TWO_LEVEL'])
export type DispatchMode = z.infer<typeof DispatchMode>

/**
 * 责任单位建议 — turns the manual's rules into units of this place, keeps them on the case, and answers how it is
 * dispatched. A second run after the same filing finds the proposal made. Throws CASE_CLOSED.
 */
export async function proposeUnits(ctx: Ctx, { caseId, manualAnswer }: Asked) {
  const caseFile = await lockCase(ctx, caseId)
  assertOpen(caseFile)
  if (caseFile.dispatchMode !== null)
    return { dispatchMode: DispatchMode.parse(caseFile.dispatchMode) }
  const city = await ctx.db.city.findUniqueOrThrow({ where: { id: caseFile.cityId } })
  const catalogueClass = await ctx.db.catalogueClass.findFirst({
    where: {
      cityId: caseFile.cityId,
      standard: caseFile.standard,
      kind: caseFile.classKind,
      code: caseFile.classCode,
    },
    select: { dispatchLevel: true },
  })
  const { candidates, passed } = resolveRules(
    await ruleFacts(ctx, caseFile.cityId, manualAnswer),
    await placeFacts(ctx, caseFile),
  )
  const center = await secondLevelCenter(ctx, caseFile)
  const dispatchMode = dispatchModeOf({
    level: catalogueClass?.dispatchLevel ?? city.dispatchLevel,
    centerExists: center !== null,
    certain: candidates.length === 1 && candidates[0]?.kind !== 'FALLBACK' && passed.length === 0,
    automatic: city.automaticDispatch,
  })
  const proposal = proposalOf(manualAnswer, { candidates, passed })
  await ctx.db.case.update({
    where: { id: caseId },
    data: {
      proposal,
      dispatchMode,
      manualEntryId: proposal.entryId,
      secondLevelUnitId: dispatchMode === 'TWO_LEVEL' ? (center?.id ?? null) : null,
      version: { increment: 1 },
    },
    select: { id: true },
  })
  return { dispatchMode }
}

type Deciding = {
  level: DispatchLevel
  centerExists: boolean
  /** One unit, no rule that led to nobody, and not the fallback desk. */
  certain: boolean
  automatic: boolean
}

/** 派遣方式 — two levels where city or class say so and the place has a center; automatic only where the manual names one unit for certain and the city allows it. */
export function dispatchModeOf({
  level,
  centerExists,
  certain,
  automatic,
}: Deciding): DispatchMode {
  if (level === 'TWO_LEVEL' && centerExists) return 'TWO_LEVEL'
  return automatic && certain ? 'AUTOMATIC' : 'DIRECT'
}

/** The command center of the case's district: a unit below it, or that of the county which is a city of its own. */
async function secondLevelCenter(ctx: Ctx, { cityId, districtId }: CaseFile) {
  if (districtId === null) return null
  const district = await ctx.db.organizationUnit.findUnique({ where: { id: districtId } })
  if (district === null || !ctx.city.cityIds.includes(district.cityId)) return null
  const own = district.cityId === cityId
  return ctx.db.organizationUnit.findFirst({
    where: {
      kind: 'COMMAND_CENTER',
      active: true,
      ...(own ? { parentId: districtId } : { cityId: district.cityId, parentId: null }),
    },
    select: { id: true },
  })
}
