import { drawnSteps } from '../../services/deadlines/drawn-steps.ts'
import { setStepLimits } from '../../services/deadlines/set-step-limits.ts'
import { type CityStepLimit, cityStepLimits } from '../../services/deadlines/step-limits.ts'
import { builder } from '../builder.ts'
import { nobody } from '../context.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { City } from './city.ts'
import { expectedVersion, idempotencyKey } from './input.ts'

const StepLimit = builder.objectRef<CityStepLimit>('StepLimit').implement({
  description: '环节时限 — how many minutes of working time an officer’s step may take.',
  fields: (t) => ({
    step: t.exposeString('step', { description: 'The key in the model’s clock header' }),
    minutes: t.exposeInt('minutes', {
      nullable: true,
      description: 'The city’s own; none: the standard',
    }),
    standard: t.exposeInt('standard', {
      nullable: true,
      description: 'Where the city says nothing; none: the step is due when its case is',
    }),
  }),
})

builder.prismaObjectFields(City, (t) => ({
  stepLimits: t.field({
    type: [StepLimit],
    complexity: { field: 1, multiplier: 1 },
    select: { stepLimits: true },
    description: '各环节时限 — the steps that have a limit of their own or may be given one.',
    resolve: async ({ stepLimits }, _args, { db, viewer }) => {
      const city = (viewer ?? nobody).scope
      return [...cityStepLimits(stepLimits, await drawnSteps({ db, city }))]
    },
  }),
}))

const StepLimitInput = builder.inputType('StepLimitInput', {
  fields: (t) => ({
    step: t.string({ description: 'Its key' }),
    minutes: t.int({ description: 'Of working time' }),
  }),
})
const SetStepLimitsInput = builder.inputType('SetStepLimitsInput', {
  fields: (t) => ({
    limits: t.field({
      type: [StepLimitInput],
      description: 'All steps that have one of the city’s own; any other has the standard one',
    }),
    expectedVersion: expectedVersion(t),
    idempotencyKey: idempotencyKey(t),
  }),
})
const SetStepLimitsSuccess = builder
  .objectRef<{ readonly cityId: string }>('SetStepLimitsSuccess')
  .implement({
    fields: (t) => ({
      city: t.prismaField({
        type: City,
        resolve: (query, { cityId }, _args, { db }) =>
          db.city.findUniqueOrThrow({ ...query, where: { id: cityId } }),
      }),
    }),
  })

builder.mutationField('setStepLimits', (t) =>
  t.field({
    type: SetStepLimitsSuccess,
    ...refusable,
    authScopes: { may: 'setStepLimits' },
    description:
      '设定环节时限 — how long officers’ steps may take from now on; clocks that run keep their limit.',
    args: { input: t.arg({ type: SetStepLimitsInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'setStepLimits', input }, setStepLimits),
  }),
)
