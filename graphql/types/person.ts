import { accountLogins } from '../../services/accounts/account-logins.ts'
import { isPermitted } from '../../services/accounts/assert-permission.ts'
import {
  heldAt,
  substitutedBetween,
  substitutedWhile,
} from '../../services/accounts/role-periods.ts'
import { peopleWhere } from '../../services/exports/office-filter.ts'
import { builder } from '../builder.ts'
import { encodeId } from '../ids.ts'
import { Role } from './enums.ts'
import { OrganizationUnit } from './organization-unit.ts'

const mostRoles = 100

export const Substitution = builder.prismaNode('Substitution', {
  id: { field: 'id' },
  select: { id: true },
  authScopes: { may: 'people' },
  description: '代理 — somebody acts in the place of somebody else for a while.',
  fields: (t) => ({
    person: t.relation('person'),
    substitute: t.relation('substitute'),
    startsAt: t.expose('startsAt', { type: 'DateTime' }),
    endsAt: t.expose('endsAt', { type: 'DateTime' }),
    grantedAt: t.expose('grantedAt', { type: 'DateTime' }),
    grantedBy: t.relation('grantedBy', { nullable: true }),
  }),
})

export const RoleAssignment = builder.prismaNode('RoleAssignment', {
  id: { field: 'id' },
  select: { id: true },
  authScopes: { may: 'people' },
  description: '角色 — a role a person holds at a unit, from an instant to another.',
  fields: (t) => ({
    role: t.expose('role', { type: Role }),
    unit: t.relation('unit', { type: OrganizationUnit, nullable: true }),
    person: t.relation('person'),
    startsAt: t.expose('startsAt', { type: 'DateTime', nullable: true, description: 'Null: ever' }),
    endsAt: t.expose('endsAt', { type: 'DateTime', nullable: true, description: 'Null: for good' }),
    grantedAt: t.expose('grantedAt', { type: 'DateTime', nullable: true }),
    grantedBy: t.relation('grantedBy', { nullable: true }),
    substitutions: t.field({
      type: [Substitution],
      complexity: { field: 1, multiplier: 2 },
      description:
        'Who acted in the holder’s place while they held it, at some time between two instants; now where none are said',
      args: {
        from: t.arg({ type: 'DateTime', required: false }),
        to: t.arg({ type: 'DateTime', required: false }),
      },
      select: ({ from, to }, { now }, nested) => ({
        startsAt: true,
        endsAt: true,
        person: {
          select: {
            substitutions: nested({
              where: substitutedBetween(from ?? now(), to ?? now()),
              orderBy: { startsAt: 'asc' as const },
              take: mostRoles,
            }),
          },
        },
      }),
      resolve: ({ person, ...held }) => substitutedWhile(held, person.substitutions),
    }),
  }),
})

export const Person = builder.prismaNode('Person', {
  id: { field: 'id' },
  select: { id: true },
  description: '人员 — somebody who works with the city’s cases.',
  fields: (t) => ({
    name: t.exposeString('name'),
    phone: t.exposeString('phone', { nullable: true }),
    email: t.string({
      nullable: true,
      description: 'Where notices are sent to; null for whoever does not manage people',
      select: { email: true },
      resolve: ({ email }, _args, { viewer }) =>
        isPermitted(viewer?.actor ?? null, 'savePerson') ? email : null,
    }),
    language: t.exposeString('language'),
    active: t.exposeBoolean('active'),
    version: t.exposeInt('version'),
    login: t.string({
      nullable: true,
      description: 'Null without an account, and for whoever does not manage people',
      select: { id: true },
      resolve: async ({ id }, _args, { db, viewer }) => {
        if (!isPermitted(viewer?.actor ?? null, 'savePerson')) return null
        const [account] = await accountLogins(db, { personIds: [id] })
        return account?.login ?? null
      },
    }),
    unitId: t.id({
      nullable: true,
      select: { unitId: true },
      resolve: ({ unitId }) => (unitId === null ? null : encodeId('OrganizationUnit', unitId)),
    }),
    roles: t.relation('roles', {
      type: RoleAssignment,
      description: 'Held now',
      query: (_args, { now }) => ({ where: heldAt(now()), orderBy: { role: 'asc' } }),
    }),
    assignments: t.relation('roles', {
      type: RoleAssignment,
      description: 'Held now, before and to come',
      query: { orderBy: { id: 'desc' }, take: mostRoles },
    }),
    substitutions: t.relation('substitutions', {
      type: Substitution,
      description: 'Who acts in this person’s place, and when',
      query: { orderBy: { startsAt: 'desc' }, take: mostRoles },
    }),
    substituting: t.relation('substituting', {
      type: Substitution,
      description: 'In whose place this person acts, and when',
      query: { orderBy: { startsAt: 'desc' }, take: mostRoles },
    }),
  }),
})

builder.queryField('people', (t) =>
  t.prismaConnection({
    type: Person,
    cursor: 'id',
    authScopes: { may: 'people' },
    args: {
      role: t.arg({ type: Role, required: false, description: 'Held now' }),
      name: t.arg.string({ required: false, description: 'Part of the name' }),
    },
    resolve: (query, _root, { role, name }, { db, now }) =>
      db.person.findMany({
        ...query,
        where: peopleWhere({ role: role ?? undefined, text: name ?? undefined }, now()),
        orderBy: { id: 'asc' },
      }),
  }),
)
