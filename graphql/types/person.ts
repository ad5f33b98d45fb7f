import { builder } from '../builder.ts'
import { encodeId } from '../ids.ts'
import { Role } from './enums.ts'
import { OrganizationUnit } from './organization-unit.ts'

const RoleAssignment = builder.prismaObject('RoleAssignment', {
  select: { id: true },
  description: '角色 — a role a person holds at a unit.',
  fields: (t) => ({
    role: t.expose('role', { type: Role }),
    unit: t.relation('unit', { type: OrganizationUnit, nullable: true }),
  }),
})

export const Person = builder.prismaNode('Person', {
  id: { field: 'id' },
  select: { id: true },
  description: '人员 — somebody who works with the city’s cases.',
  fields: (t) => ({
    name: t.exposeString('name'),
    language: t.exposeString('language'),
    active: t.exposeBoolean('active'),
    version: t.exposeInt('version'),
    unitId: t.id({
      nullable: true,
      select: { unitId: true },
      resolve: ({ unitId }) => (unitId === null ? null : encodeId('OrganizationUnit', unitId)),
    }),
    roles: t.relation('roles', { type: RoleAssignment }),
  }),
})

builder.queryField('people', (t) =>
  t.prismaConnection({
    type: Person,
    cursor: 'id',
    authScopes: { may: 'people' },
    args: { role: t.arg({ type: Role, required: false }) },
    resolve: (query, _root, { role }, { db }) =>
      db.person.findMany({
        ...query,
        where: role ? { roles: { some: { role } } } : {},
        orderBy: { id: 'asc' },
      }),
  }),
)
