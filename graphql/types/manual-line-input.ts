import { z } from 'zod'
import type { LineFilter } from '../../services/manual-drafts/line-filter.ts'
import type { GivenRule } from '../../services/manual-drafts/line-rules.ts'
import { builder } from '../builder.ts'
import { rowId } from '../ids.ts'
import { AreaClass, CaseGrade, ClassKind, LimitUnit, UnitRuleKind } from './enums.ts'

const Code = z.string().max(100)

export const ManualLineFilter = builder.inputType('ManualLineFilter', {
  description:
    '条目条件 — which lines of an edition are meant; every word of the text, and all of the rest.',
  fields: (t) => ({
    kind: t.field({ type: ClassKind, required: false }),
    majorCode: t.string({ required: false, validate: Code }),
    classCode: t.string({ required: false, validate: Code }),
    text: t.string({ required: false, validate: z.string().max(100) }),
    limitUnit: t.field({ type: LimitUnit, required: false }),
    grade: t.field({ type: CaseGrade, required: false }),
    areaClass: t.field({ type: AreaClass, required: false }),
    unitId: t.id({ required: false, description: 'Of a unit that the lines name' }),
    ruleKind: t.field({ type: UnitRuleKind, required: false }),
  }),
})
export const ManualRuleInput = builder.inputType('ManualRuleInput', {
  description: '定责规则 — a unit of the city, or a rule by which one is found.',
  fields: (t) => ({
    kind: t.field({ type: UnitRuleKind }),
    unitId: t.id({ required: false, description: 'For a named unit' }),
    phrase: t.string({
      required: false,
      validate: z.string().max(200),
      description: 'The manual’s words; the usual ones where none are given',
    }),
  }),
})

type Rule = typeof ManualRuleInput.$inferInput
type Filter = typeof ManualLineFilter.$inferInput

/** The rules of a request, with the row's own ids. */
export const givenRules = (rules: readonly Rule[]): GivenRule[] =>
  rules.map(({ kind, unitId, phrase }) => ({
    kind,
    ...(unitId != null && { unitId: rowId('OrganizationUnit', unitId) }),
    ...(phrase != null && { phrase }),
  }))

/** The same of a filter; what is null is not asked for. */
export function givenFilter(filter: Filter | null | undefined): LineFilter {
  const { kind, majorCode, classCode, text, limitUnit, unitId, ruleKind } = filter ?? {}
  const { grade, areaClass } = filter ?? {}
  return {
    ...(kind && { kind }),
    ...(majorCode && { majorCode }),
    ...(classCode && { classCode }),
    ...(text && { text }),
    ...(limitUnit && { limitUnit }),
    ...(grade && { grade }),
    ...(areaClass && { areaClass }),
    ...(unitId && { unitId: rowId('OrganizationUnit', unitId) }),
    ...(ruleKind && { ruleKind }),
  }
}
