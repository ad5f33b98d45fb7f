import { z } from 'zod'
import { type RequestRules, rulesOfCity } from '../../services/clock-requests/rules.ts'
import { setClockRequestRules } from '../../services/clock-requests/set-clock-request-rules.ts'
import { builder } from '../builder.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { City } from './city.ts'
import { expectedVersion, idempotencyKey } from './input.ts'

const ClockRequestRules = builder.objectRef<RequestRules>('ClockRequestRules').implement({
  description:
    '延期、挂账规则 — how often a clock is extended or suspended, and how long each time.',
  fields: (t) => ({
    extensionsMost: t.exposeInt('extensionsMost'),
    extensionShare: t.exposeFloat('extensionShare', {
      description: 'Of the clock’s limit, for one extension',
    }),
    suspensionsMost: t.exposeInt('suspensionsMost'),
    suspensionDaysMost: t.exposeInt('suspensionDaysMost'),
  }),
})

builder.prismaObjectFields(City, (t) => ({
  clockRequestRules: t.field({
    type: ClockRequestRules,
    select: rulesOfCity,
    resolve: (city) => city,
  }),
}))

const Times = z.int().min(0).max(10)
const SetClockRequestRulesInput = builder.inputType('SetClockRequestRulesInput', {
  fields: (t) => ({
    extensionsMost: t.int({ validate: Times, description: '0: none is granted' }),
    extensionShare: t.float({
      validate: z.number().min(0.1).max(1),
      description: 'Of the clock’s limit, for one extension',
    }),
    suspensionsMost: t.int({ validate: Times, description: '0: none is granted' }),
    suspensionDaysMost: t.int({ validate: z.int().min(1).max(366) }),
    expectedVersion: expectedVersion(t),
    idempotencyKey: idempotencyKey(t),
  }),
})
type Set = { readonly cityId: string; readonly version: number }
const SetClockRequestRulesSuccess = builder
  .objectRef<Set>('SetClockRequestRulesSuccess')
  .implement({
    fields: (t) => ({
      version: t.exposeInt('version'),
      city: t.prismaField({
        type: City,
        resolve: (query, { cityId: id }, _args, { db }) =>
          db.city.findUniqueOrThrow({ ...query, where: { id } }),
      }),
    }),
  })

builder.mutationField('setClockRequestRules', (t) =>
  t.field({
    type: SetClockRequestRulesSuccess,
    ...refusable,
    authScopes: { may: 'setClockRequestRules' },
    description: '设定延期、挂账规则 — for what is asked or granted from now on.',
    args: { input: t.arg({ type: SetClockRequestRulesInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'setClockRequestRules', input }, setClockRequestRules),
  }),
)
