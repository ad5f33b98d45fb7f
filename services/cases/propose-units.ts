import { z } from 'zod'
import { type DispatchLevel, LimitUnit, UnitRuleKind } from '../../prisma/generated/enums.ts'
import { type RuleFact, resolveRules } from '../command-manual/propose-units.ts'
import type { Ctx } from '../ctx.ts'
import type { CaseFile } from './case-file.ts'
import { lockCase } from './lock-case.ts'
import { placeFacts, regulatorsOf, unitFact } from './place-facts.ts'
import type { Proposal } from './proposal.ts'
import { assertOpen } from './rules.ts'

/** What the manual's decision answered in the engine. */
export const ManualAnswer = z.object({
  entryId: z.string(),
  conditionNo: z.number(),
  limitValue: z.number().positive(),
  limitUnit: z.enum(LimitUnit),
  rules: z.array(z.string()),
})
export type ManualAnswer = z.infer<typeof ManualAnswer>
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
  const proposal: Proposal = {
    entryId: manualAnswer.entryId || null,
    conditionNo: manualAnswer.conditionNo || null,
    limitValue: manualAnswer.limitValue,
    limitUnit: manualAnswer.limitUnit,
    units: candidates.map((unit) => ({ ...unit, alternatives: [...unit.alternatives] })),
    passed: [...passed],
  }
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

async function ruleFacts(
  ctx: Ctx,
  cityId: string,
  { rules, entryId }: ManualAnswer,
): Promise<RuleFact[]> {
  const parsed = rules.map(parseRule)
  const codes = parsed.flatMap(({ code }) => code ?? [])
  const units = await ctx.db.organizationUnit.findMany({ where: { cityId, code: { in: codes } } })
  const regulators = await regulatorsOf(ctx, units)
  const byCode = new Map(units.map((unit) => [unit.code, unit]))
  const phrases = await phrasesOf(ctx, entryId)
  return parsed.map(({ kind, code }, position) => {
    const unit = code === null ? null : (byCode.get(code) ?? null)
    return {
      kind,
      phrase: phrases.get(position) ?? unit?.name ?? '',
      unit: unitFact(unit),
      regulator: unitFact(regulators.get(unit?.regulatorId ?? '')),
    }
  })
}

/** `NAMED_UNIT:<unit code>`, `OWNER_BY_REGISTER` … as the decision writes them. */
function parseRule(text: string): { kind: UnitRuleKind; code: string | null } {
  const [kind = '', ...code] = text.split(':')
  return { kind: z.enum(UnitRuleKind).parse(kind), code: code.length > 0 ? code.join(':') : null }
}

async function phrasesOf(ctx: Ctx, entryId: string): Promise<Map<number, string>> {
  if (entryId === '') return new Map()
  const rules = await ctx.db.manualRule.findMany({
    where: { entryId },
    orderBy: { position: 'asc' },
  })
  return new Map(rules.map(({ phrase }, index) => [index, phrase]))
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
