import { z } from 'zod'
import { UnitRuleKind } from '../../prisma/generated/enums.ts'
import type { Ctx } from '../ctx.ts'
import { invalidInput, notFound, unitNotEligible } from '../errors.ts'
import type { LineRule } from './edited-line.ts'

/** 定责规则 — one unit of a line as somebody chose it: a unit of the city, or a rule by which one is found. */
export const GivenRule = z.object({
  kind: z.enum(UnitRuleKind),
  unitId: z.uuid().optional(),
  /** The manual's words; those usual for the rule where none are given. */
  phrase: z.string().trim().max(200).optional(),
})
export type GivenRule = z.infer<typeof GivenRule>

const usual: Readonly<Record<Exclude<UnitRuleKind, 'NAMED_UNIT'>, string>> = {
  OWNER_BY_REGISTER: '各产权单位',
  STREET_BY_PLACE: '所属街办',
  ENFORCEMENT_BY_PLACE: '属地行政执法部门',
  DISTRICT_BY_PLACE: '属地政府',
  FALLBACK: '有关部门',
}
type Asked = {
  readonly editionId: string
  readonly rules: readonly GivenRule[]
  /** What the line has already: that may stay, even where its unit has been closed since. */
  readonly standing: readonly LineRule[]
}

/**
 * 责任单位 — the rules of a line in order, with the text of its unit column; their phrases are confirmed by being chosen.
 * Throws NOT_FOUND, UNIT_NOT_ELIGIBLE, INVALID_INPUT.
 */
export async function rulesOf(ctx: Ctx, { editionId, rules: given, standing }: Asked) {
  const units = await unitsOf(ctx, given)
  const fresh: LineRule[] = []
  const rules = given.map(({ kind, unitId = null, phrase = '' }): LineRule => {
    const kept = standing.find(
      (rule) =>
        rule.kind === kind && rule.unitId === unitId && (phrase === '' || rule.phrase === phrase),
    )
    if (kept !== undefined) return { kind, unitId, phrase: kept.phrase }
    const rule = kind === 'NAMED_UNIT' ? named(units, unitId) : byRule(kind, phrase)
    fresh.push(rule)
    return rule
  })
  assertDistinct(rules)
  await confirm(ctx, editionId, fresh, units)
  return { rules, unitsText: rules.map(({ phrase }) => phrase).join('、') }
}

type Units = ReadonlyMap<string, { readonly name: string; readonly active: boolean }>

async function unitsOf({ db, city }: Ctx, given: readonly GivenRule[]): Promise<Units> {
  const ids = [...new Set(given.flatMap(({ unitId }) => unitId ?? []))]
  if (ids.length === 0) return new Map()
  const units = await db.organizationUnit.findMany({
    where: { id: { in: ids }, cityId: city.cityId },
    select: { id: true, name: true, active: true },
  })
  if (units.length < ids.length) throw notFound('This unit')
  return new Map(units.map((unit) => [unit.id, unit]))
}

function named(units: Units, unitId: string | null): LineRule {
  const unit = units.get(unitId ?? '')
  if (unit === undefined)
    throw invalidInput('Choose the unit that is meant. Nothing was changed.', 'rules')
  if (!unit.active)
    throw unitNotEligible(
      `${unit.name} is closed. Nothing was changed; choose the unit that took over its duties.`,
    )
  return { kind: 'NAMED_UNIT', unitId, phrase: unit.name }
}

const byRule = (kind: Exclude<UnitRuleKind, 'NAMED_UNIT'>, phrase: string): LineRule => ({
  kind,
  unitId: null,
  phrase: phrase === '' ? usual[kind] : phrase,
})

function assertDistinct(rules: readonly LineRule[]): void {
  const keys = rules.map(({ kind, unitId, phrase }) => `${kind} ${unitId ?? phrase}`)
  if (new Set(keys).size < keys.length)
    throw invalidInput('A line names each unit once. Nothing was changed.', 'rules')
}

/** What somebody chose needs no further confirmation; a phrase that the edition has keeps its meaning. */
async function confirm(ctx: Ctx, editionId: string, rules: readonly LineRule[], units: Units) {
  if (rules.length === 0) return
  await ctx.db.unitPhrase.createMany({
    data: rules.map(({ kind, unitId, phrase }) => ({
      ...{ cityId: ctx.city.cityId, editionId, phrase, kind },
      ...{ unitName: units.get(unitId ?? '')?.name ?? null, occurrences: 1 },
      confirmedAt: ctx.now(),
    })),
    skipDuplicates: true,
  })
}
