import { setReceiptLimit } from '../../services/deliveries/set-receipt-limit.ts'
import { builder } from '../builder.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { City } from './city.ts'
import { expectedVersion, idempotencyKey } from './input.ts'

const SetReceiptLimitInput = builder.inputType('SetReceiptLimitInput', {
  fields: (t) => ({
    minutes: t.int({
      required: false,
      description: '1 to 1440; none: the next office is not told',
    }),
    expectedVersion: expectedVersion(t),
    idempotencyKey: idempotencyKey(t),
  }),
})

const SetReceiptLimitSuccess = builder
  .objectRef<{ readonly cityId: string }>('SetReceiptLimitSuccess')
  .implement({
    fields: (t) => ({
      city: t.prismaField({
        type: City,
        resolve: (query, { cityId }, _args, { db }) =>
          db.city.findUniqueOrThrow({ ...query, where: { id: cityId } }),
      }),
    }),
  })

builder.mutationField('setReceiptLimit', (t) =>
  t.field({
    type: SetReceiptLimitSuccess,
    ...refusable,
    authScopes: { may: 'setReceiptLimit' },
    description:
      '签收时限 — after how many minutes without a receipt the next office is told of a notice.',
    args: { input: t.arg({ type: SetReceiptLimitInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'setReceiptLimit', input }, setReceiptLimit),
  }),
)
