import { type ReceiptLevel, receiptLevels } from '../../services/deliveries/receipt-limits.ts'
import { setReceiptLimit } from '../../services/deliveries/set-receipt-limit.ts'
import { builder } from '../builder.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { City } from './city.ts'
import { EscalationKind } from './enums.ts'
import { expectedVersion, idempotencyKey } from './input.ts'

const ReceiptLevelType = builder.objectRef<ReceiptLevel>('ReceiptLevel').implement({
  description: '级别签收时限 — a level of the city’s ladder, and how long its notices may wait.',
  fields: (t) => ({
    number: t.exposeInt('number'),
    kind: t.expose('kind', { type: EscalationKind }),
    share: t.exposeFloat('share', { description: 'Of the limit' }),
    minutes: t.exposeInt('minutes', {
      nullable: true,
      description: 'Of its own; none: as all levels that have none',
    }),
  }),
})

builder.prismaObjectFields(City, (t) => ({
  receiptLevels: t.field({
    type: [ReceiptLevelType],
    complexity: { field: 1, multiplier: 1 },
    select: { warningShare: true, ladderPercents: true, receiptLimits: true },
    description:
      '各级签收时限 — the levels of the ladder; receiptMinutes holds where one has none.',
    resolve: (city) => [...receiptLevels(city)],
  }),
}))

const ReceiptLevelInput = builder.inputType('ReceiptLevelInput', {
  fields: (t) => ({
    level: t.int({ description: 'Its number' }),
    minutes: t.int({ description: '1 to 1440' }),
  }),
})

const SetReceiptLimitInput = builder.inputType('SetReceiptLimitInput', {
  fields: (t) => ({
    minutes: t.int({
      required: false,
      description: '1 to 1440, of every level without its own; none: the next office is not told',
    }),
    levels: t.field({
      type: [ReceiptLevelInput],
      required: false,
      description: 'All levels that have their own; left out: they stay as they are',
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
      '签收时限 — after how many minutes without a receipt the next office is told of a notice, by its level.',
    args: { input: t.arg({ type: SetReceiptLimitInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'setReceiptLimit', input }, setReceiptLimit),
  }),
)
