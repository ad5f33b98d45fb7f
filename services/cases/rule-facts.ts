import { z } from 'zod'
import { LimitUnit, UnitRuleKind } from '../../prisma/generated/enums.ts'
import type { RuleFact } from '../command-manual/propose-units.ts'
import type { Ctx } from '../ctx.ts'
import { regulatorsOf, unitFact } from './place-facts.ts'

/** What the manual's decision answered in the engine. */
export const ManualAnswer = z.object({
  entryId: z.string(),
  conditionNo: z.number(),
  limitValue: z.number().positive(),
  limitUnit: z.enum(LimitUnit),
  rules: z.array(z.string()),
})
export type ManualAnswer = z.infer<typeof ManualAnswer>
/** 定责规则 — the rules of the manual's answer with the units that they name. */
export async function ruleFacts(
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
