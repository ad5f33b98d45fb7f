import { z } from 'zod'
import {
  classStates,
  type OfficeFilter as Found,
  longestWord,
} from '../../services/exports/office-filter.ts'
import { builder } from '../builder.ts'
import { optionalRowId } from '../ids.ts'
import { ClassKind, MappingBasis, Role, UnitKind } from './enums.ts'
import { SupervisionOrderSide, SupervisionOrderState } from './supervision-order.ts'

const word = z.string().max(longestWord)

const ClassState = builder.enumType('ClassState', {
  description: '小类状态 — in use, not yet offered, or retired.',
  values: classStates,
})

export const OfficeFilter = builder.inputType('OfficeFilter', {
  description:
    '管理列表条件 — of every list that is neither steps, cases nor the ledger; each takes what it knows.',
  fields: (t) => ({
    text: t.string({ required: false, validate: word, description: 'Part of a name or code' }),
    role: t.field({ type: Role, required: false }),
    unitKind: t.field({ type: UnitKind, required: false }),
    unitId: t.id({ required: false }),
    personId: t.id({ required: false, description: 'Who did it' }),
    action: t.string({ required: false, validate: word }),
    classCode: t.string({ required: false, validate: word }),
    code: t.string({
      required: false,
      validate: word,
      description: 'Beginning of a component’s identifier',
    }),
    classKind: t.field({ type: ClassKind, required: false }),
    standard: t.string({ required: false, validate: word }),
    extension: t.boolean({ required: false }),
    classState: t.field({ type: ClassState, required: false }),
    toStandard: t.string({
      required: false,
      validate: word,
      description: 'Of a mapping, which leads there from `standard`',
    }),
    mappingBasis: t.field({ type: MappingBasis, required: false }),
    confirmed: t.boolean({ required: false, description: 'Of a mapping' }),
    waiting: t.boolean({ required: false, description: 'Only what waits for the viewer' }),
    orderSide: t.field({ type: SupervisionOrderSide, required: false }),
    orderState: t.field({ type: SupervisionOrderState, required: false }),
    from: t.field({ type: 'DateTime', required: false }),
    to: t.field({ type: 'DateTime', required: false }),
  }),
})

/** The filter with the rows' own ids, without what narrows nothing; throws NOT_FOUND for an id of anything else. */
export function officeFilter(given: typeof OfficeFilter.$inferInput): Found {
  const { to, ...others } = given
  const unitId = optionalRowId('OrganizationUnit', given.unitId)
  const personId = optionalRowId('Person', given.personId)
  const all = { ...others, unitId, personId, before: to }
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== null && value !== undefined),
  )
}
