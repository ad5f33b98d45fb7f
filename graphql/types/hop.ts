import { builder } from '../builder.ts'
import { OrganizationUnit } from './organization-unit.ts'
import { Person } from './person.ts'

export const Hop = builder.prismaObject('Hop', {
  select: { id: true },
  description:
    '逐级交办 — one unit passed a case down to another, until it was given back or handled.',
  fields: (t) => ({
    fromUnit: t.relation('fromUnit', { type: OrganizationUnit }),
    toUnit: t.relation('toUnit', { type: OrganizationUnit }),
    person: t.relation('person', { type: Person }),
    at: t.expose('at', { type: 'DateTime' }),
    comment: t.exposeString('comment', { nullable: true }),
    givenBackAt: t.expose('givenBackAt', { type: 'DateTime', nullable: true }),
    givenBackBy: t.relation('givenBackBy', { type: Person, nullable: true }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why it was given back' }),
  }),
})
