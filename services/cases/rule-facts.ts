import { z } from 'zod'
import type { OrganizationUnit } from '../../prisma/generated/client.ts'
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
  answer: ManualAnswer,
): Promise<RuleFact[]> {
  const codes = answer.rules.map(parseRule).flatMap(({ code }) => code ?? [])
  const units = await ctx.db.organizationUnit.findMany({ where: { cityId, code: { in: codes } } })
  const regulators = await regulatorsOf(ctx, units)
  const byCode = new Map(units.map((unit) => [unit.code, unit]))
  const phrases = await phrasesOf(ctx, answer.entryId)
  return rulesIn(answer.rules, {
    unitOf: (code) => byCode.get(code),
    regulatorOf: (id) => regulators.get(id),
    phraseAt: (position) => phrases.get(position),
  })
}

/** What the rules of an answer refer to. */
export type KnownRules = {
  readonly unitOf: (code: string) => OrganizationUnit | undefined
  readonly regulatorOf: (id: string) => OrganizationUnit | undefined
  /** The manual's words for the rule at this place of the entry. */
  readonly phraseAt: (position: number) => string | undefined
}

/** 定责规则 — the same from units and words that are at hand. */
export const rulesIn = (
  rules: readonly string[],
  { unitOf, regulatorOf, phraseAt }: KnownRules,
): RuleFact[] =>
  rules.map(parseRule).map(({ kind, code }, position) => {
    const unit = code === null ? undefined : unitOf(code)
    return {
      kind,
      phrase: phraseAt(position) ?? unit?.name ?? '',
      unit: unitFact(unit),
      regulator: unitFact(regulatorOf(unit?.regulatorId ?? '')),
    }
  })

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
