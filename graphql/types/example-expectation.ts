import type {
  Told,
  Expected as WhatIsExpected,
} from '../../services/manual-examples/expectation.ts'
import { builder } from '../builder.ts'
import { encodeId } from '../ids.ts'
import { LimitUnit, Role } from './enums.ts'

/** An example has few of each: to ask for them costs little. */
export const few = { field: 1, multiplier: 3 }

/** 通知 — as an example expects it, or as an edition has it. */
export const ExampleTold = builder.objectRef<Told>('ExampleTold').implement({
  description: '通知 — who is told at which share of the limit.',
  fields: (t) => ({
    sharePercent: t.exposeInt('sharePercent', { description: 'Of the limit; 100 is all of it' }),
    role: t.expose('role', { type: Role }),
    unitId: t.id({
      nullable: true,
      description: 'Null for the role anywhere in the city',
      resolve: ({ unitId }) => (unitId === null ? null : encodeId('OrganizationUnit', unitId)),
    }),
    unitName: t.exposeString('unitName', { nullable: true }),
  }),
})

const ExpectedUnit = builder
  .objectRef<WhatIsExpected['units'][number]>('ExampleExpectedUnit')
  .implement({
    fields: (t) => ({
      unitId: t.id({ resolve: ({ unitId }) => encodeId('OrganizationUnit', unitId) }),
      unitName: t.exposeString('unitName'),
    }),
  })

/** 预期 — what an example says. */
export const ExampleExpectation = builder
  .objectRef<WhatIsExpected>('ExampleExpectation')
  .implement({
    description: '预期 — what the manual is to say.',
    fields: (t) => ({
      units: t.field({ type: [ExpectedUnit], complexity: few, resolve: ({ units }) => units }),
      limitValue: t.exposeFloat('limitValue'),
      limitUnit: t.expose('limitUnit', { type: LimitUnit }),
      dueAt: t.field({ type: 'DateTime', resolve: ({ dueAt }) => new Date(dueAt) }),
      tells: t.field({ type: [ExampleTold], complexity: few, resolve: ({ tells }) => tells }),
    }),
  })
