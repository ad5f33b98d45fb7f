import { builder } from '../builder.ts'
import { Role } from './enums.ts'
import { OrganizationUnit } from './organization-unit.ts'
import { Person } from './person.ts'

export const StepVisit = builder.prismaNode('StepVisit', {
  id: { field: 'id' },
  select: { id: true },
  authScopes: { may: 'case' },
  description:
    '环节记录 — one visit of a case to a step: who, when, within which limit, with what answer.',
  fields: (t) => ({
    number: t.exposeInt('number'),
    elementId: t.exposeString('elementId'),
    name: t.exposeString('name'),
    nameEn: t.exposeString('nameEn'),
    role: t.expose('role', { type: Role, nullable: true }),
    unit: t.relation('unit', { type: OrganizationUnit, nullable: true }),
    person: t.relation('person', { type: Person, nullable: true }),
    openedAt: t.expose('openedAt', { type: 'DateTime' }),
    dueAt: t.expose('dueAt', { type: 'DateTime', nullable: true }),
    closedAt: t.expose('closedAt', { type: 'DateTime', nullable: true }),
    outcome: t.exposeString('outcome', { nullable: true }),
    form: t.expose('form', { type: 'Json', nullable: true }),
    comment: t.exposeString('comment', { nullable: true }),
    excepted: t.exposeBoolean('excepted'),
    usedSeconds: t.exposeInt('usedSeconds', { nullable: true }),
    overdue: t.exposeBoolean('overdue', { nullable: true }),
  }),
})
