import { z } from 'zod'
import * as enums from '../../prisma/generated/enums.ts'
import { setReworkLimit } from '../../services/deadlines/set-rework-limit.ts'
import { builder } from '../builder.ts'
import { nobody } from '../context.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { City } from './city.ts'
import { expectedVersion, idempotencyKey } from './input.ts'

const ReworkLimit = builder.enumType('ReworkLimit', {
  description:
    '返工时限 — for rework a unit has what is left of its limit, a share of the limit, or all of it anew.',
  values: Object.values(enums.ReworkLimit),
})

builder.prismaObjectFields(City, (t) => ({
  reworkLimit: t.expose('reworkLimit', { type: ReworkLimit }),
  reworkShare: t.exposeFloat('reworkShare', {
    description: 'Of the limit for handling, where a share is given',
  }),
}))

const SetReworkLimitInput = builder.inputType('SetReworkLimitInput', {
  fields: (t) => ({
    rule: t.field({ type: ReworkLimit }),
    share: t.float({
      required: false,
      validate: z.number().min(0.1).max(1),
      description: 'Of the limit for handling; the last one stays where none is said',
    }),
    expectedVersion: expectedVersion(t),
    idempotencyKey: idempotencyKey(t),
  }),
})
const SetReworkLimitSuccess = builder
  .objectRef<{ readonly version: number }>('SetReworkLimitSuccess')
  .implement({
    fields: (t) => ({
      version: t.exposeInt('version'),
      city: t.prismaField({
        type: City,
        resolve: (query, _answer, _args, { db, viewer }) =>
          db.city.findUniqueOrThrow({
            ...query,
            where: { id: (viewer ?? nobody).scope.cityId },
          }),
      }),
    }),
  })

builder.mutationField('setReworkLimit', (t) =>
  t.field({
    type: SetReworkLimitSuccess,
    ...refusable,
    authScopes: { may: 'setReworkLimit' },
    description: '设定返工时限 — for rework that begins from now on.',
    args: { input: t.arg({ type: SetReworkLimitInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'setReworkLimit', input }, setReworkLimit),
  }),
)
