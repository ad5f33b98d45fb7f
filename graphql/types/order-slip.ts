import type { OrderSheet as Sheet } from '../../services/order-slips/order-sheet.ts'
import { orderSheet } from '../../services/order-slips/order-sheet.ts'
import { slipState, slipStates } from '../../services/order-slips/rules.ts'
import { builder } from '../builder.ts'
import { LimitUnit, OrderAnswer } from './enums.ts'
import { OrganizationUnit } from './organization-unit.ts'
import { Person } from './person.ts'

const SlipState = builder.enumType('OrderSlipState', {
  values: slipStates,
  description: '派遣单状态 — OVER: the department has given feedback, or the case has ended.',
})

const OrderSheet = builder.objectRef<Sheet>('OrderSheet').implement({
  description: '派遣单内容 — what the manual and the handling clock say of the case.',
  fields: (t) => ({
    filingCondition: t.exposeString('filingCondition', { nullable: true }),
    closingCondition: t.exposeString('closingCondition', { nullable: true }),
    limitValue: t.exposeFloat('limitValue', { nullable: true }),
    limitUnit: t.expose('limitUnit', { type: LimitUnit, nullable: true }),
    dueAt: t.expose('dueAt', { type: 'DateTime', nullable: true }),
  }),
})

export const OrderSlip = builder.prismaNode('OrderSlip', {
  id: { field: 'id' },
  select: { id: true },
  authScopes: { may: 'case' },
  description: '派遣单 — an order for an owner without an account, with a link that answers once.',
  fields: (t) => ({
    recipient: t.exposeString('recipient'),
    contact: t.exposeString('contact'),
    note: t.exposeString('note'),
    unit: t.relation('unit', { type: OrganizationUnit }),
    issuedBy: t.relation('issuedBy', { type: Person }),
    issuedAt: t.expose('issuedAt', { type: 'DateTime' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime' }),
    state: t.field({
      type: SlipState,
      select: {
        answeredAt: true,
        revokedAt: true,
        expiresAt: true,
        case: { select: { stage: true } },
      },
      resolve: (slip, _args, { now }) => slipState(slip, now()),
    }),
    outcome: t.expose('outcome', { type: OrderAnswer, nullable: true }),
    answer: t.exposeString('answer', { nullable: true }),
    answeredBy: t.exposeString('answeredBy', { nullable: true }),
    answeredAt: t.expose('answeredAt', { type: 'DateTime', nullable: true }),
    sheet: t.field({
      type: OrderSheet,
      select: { caseId: true },
      resolve: ({ caseId }, _args, { db }) => orderSheet(db, caseId),
    }),
  }),
})
