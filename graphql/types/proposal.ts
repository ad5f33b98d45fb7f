import type { Proposal, ProposedUnit } from '../../services/cases/proposal.ts'
import { builder } from '../builder.ts'
import { encodeId } from '../ids.ts'
import { LimitUnit, UnitRuleKind } from './enums.ts'

const UnitName = builder.objectRef<{ unitId: string; unitName: string }>('UnitName').implement({
  fields: (t) => ({
    unitId: t.id({ resolve: ({ unitId }) => encodeId('OrganizationUnit', unitId) }),
    unitName: t.exposeString('unitName'),
  }),
})

const ProposedUnitType = builder.objectRef<ProposedUnit>('ProposedUnit').implement({
  description: '建议单位 — a unit that the manual proposes, and why.',
  fields: (t) => ({
    unitId: t.id({ resolve: ({ unitId }) => encodeId('OrganizationUnit', unitId) }),
    unitName: t.exposeString('unitName'),
    kind: t.expose('kind', { type: UnitRuleKind }),
    reasonKey: t.exposeString('reasonKey'),
    phrase: t.exposeString('phrase', { description: 'The manual’s words that led here' }),
    alternatives: t.exposeStringList('alternatives'),
    onBehalfOf: t.expose('onBehalfOf', {
      type: UnitName,
      nullable: true,
      description: 'The owner without an account that this unit regulates',
    }),
  }),
})

const PassedRule = builder.objectRef<Proposal['passed'][number]>('PassedRule').implement({
  description: 'A rule of the entry that led to nobody, and why.',
  fields: (t) => ({
    phrase: t.exposeString('phrase'),
    kind: t.expose('kind', { type: UnitRuleKind }),
    reasonKey: t.exposeString('reasonKey'),
  }),
})

export const ProposalType = builder.objectRef<Proposal>('Proposal').implement({
  description: '派遣建议 — what the manual says of a case: entry, limit, units with their reasons.',
  fields: (t) => ({
    entryId: t.id({
      nullable: true,
      resolve: ({ entryId }) => (entryId === null ? null : encodeId('ManualEntry', entryId)),
    }),
    conditionNo: t.exposeInt('conditionNo', { nullable: true }),
    limitValue: t.exposeFloat('limitValue'),
    limitUnit: t.expose('limitUnit', { type: LimitUnit }),
    units: t.field({ type: [ProposedUnitType], resolve: ({ units }) => units }),
    passed: t.field({ type: [PassedRule], resolve: ({ passed }) => passed }),
  }),
})
