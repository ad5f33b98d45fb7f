import { z } from 'zod'
import { issueOrderSlip } from '../../services/order-slips/issue-order-slip.ts'
import { revokeOrderSlip } from '../../services/order-slips/revoke-order-slip.ts'
import { builder } from '../builder.ts'
import { rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { idempotencyKey } from './input.ts'
import { OrderSlip } from './order-slip.ts'

const Name = z.string().max(100)

const IssueOrderSlipInput = builder.inputType('IssueOrderSlipInput', {
  fields: (t) => ({
    caseId: t.id(),
    recipient: t.string({ validate: Name, description: 'The owner, or whoever is to act' }),
    contact: t.string({ validate: Name, description: 'Whom to ask at the department' }),
    note: t.string({
      validate: z.string().max(1000),
      description: 'What is to be done; nothing of the reporter',
    }),
    idempotencyKey: idempotencyKey(t),
  }),
})

type Issued = { readonly orderSlipId: string; readonly secret?: string }
const IssueOrderSlipSuccess = builder.objectRef<Issued>('IssueOrderSlipSuccess').implement({
  fields: (t) => ({
    secret: t.string({
      nullable: true,
      description:
        'The end of the link, /order/…; shown this once, null when the request is repeated',
      resolve: ({ secret }) => secret ?? null,
    }),
    orderSlip: t.prismaField({
      type: OrderSlip,
      resolve: (query, { orderSlipId: id }, _args, { db }) =>
        db.orderSlip.findUniqueOrThrow({ ...query, where: { id } }),
    }),
  }),
})

builder.mutationField('issueOrderSlip', (t) =>
  t.field({
    type: IssueOrderSlipSuccess,
    ...refusable,
    authScopes: { may: 'issueOrderSlip' },
    description:
      '开派遣单 — an order for an owner without an account, with a link that answers once.',
    args: { input: t.arg({ type: IssueOrderSlipInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'issueOrderSlip', input }, (ctx, { caseId, ...words }) =>
        issueOrderSlip(ctx, { ...words, caseId: rowId('Case', caseId) }),
      ),
  }),
)

const RevokeOrderSlipInput = builder.inputType('RevokeOrderSlipInput', {
  fields: (t) => ({ orderSlipId: t.id(), idempotencyKey: idempotencyKey(t) }),
})
const RevokeOrderSlipSuccess = builder
  .objectRef<{ orderSlipId: string }>('RevokeOrderSlipSuccess')
  .implement({
    fields: (t) => ({
      orderSlip: t.prismaField({
        type: OrderSlip,
        resolve: (query, { orderSlipId: id }, _args, { db }) =>
          db.orderSlip.findUniqueOrThrow({ ...query, where: { id } }),
      }),
    }),
  })

builder.mutationField('revokeOrderSlip', (t) =>
  t.field({
    type: RevokeOrderSlipSuccess,
    ...refusable,
    authScopes: { may: 'revokeOrderSlip' },
    description: '作废派遣单 — its link answers no more.',
    args: { input: t.arg({ type: RevokeOrderSlipInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'revokeOrderSlip', input }, (ctx, { orderSlipId }) =>
        revokeOrderSlip(ctx, { orderSlipId: rowId('OrderSlip', orderSlipId) }),
      ),
  }),
)
