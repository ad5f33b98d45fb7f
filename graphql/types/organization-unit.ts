import { builder } from '../builder.ts'
import { UnitKind } from './enums.ts'

export const OrganizationUnit = builder.prismaNode('OrganizationUnit', {
  id: { field: 'id' },
  select: { id: true },
  description: '机构 — a center, district, street, department, desk or owner.',
  fields: (t) => ({
    kind: t.expose('kind', { type: UnitKind }),
    code: t.exposeString('code'),
    name: t.exposeString('name'),
    nameEn: t.exposeString('nameEn'),
    aliases: t.exposeStringList('aliases'),
    areaCode: t.exposeString('areaCode', { nullable: true }),
    hasAccounts: t.exposeBoolean('hasAccounts'),
    fallback: t.exposeBoolean('fallback'),
    active: t.exposeBoolean('active'),
    version: t.exposeInt('version'),
    city: t.relation('city'),
    parent: t.relation('parent', { nullable: true }),
  }),
})

builder.queryField('units', (t) =>
  t.prismaConnection({
    type: OrganizationUnit,
    cursor: 'id',
    authScopes: { may: 'units' },
    args: {
      kind: t.arg({ type: UnitKind, required: false }),
      name: t.arg.string({ required: false, description: 'Part of the name' }),
    },
    resolve: (query, _root, { kind, name }, { db }) =>
      db.organizationUnit.findMany({
        ...query,
        where: { ...(kind && { kind }), ...(name && { name: { contains: name } }) },
        orderBy: [{ code: 'asc' }, { id: 'asc' }],
      }),
  }),
)
