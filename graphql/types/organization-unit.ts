import { builder } from '../builder.ts'
import { AreaClass, UnitKind } from './enums.ts'

const mostVersions = 50

const UnitVersion = builder.prismaObject('UnitVersion', {
  select: { id: true },
  description: '机构沿革 — what a unit was, from an instant on.',
  fields: (t) => ({
    name: t.exposeString('name'),
    active: t.exposeBoolean('active'),
    fromAt: t.expose('fromAt', { type: 'DateTime' }),
    parent: t.relation('parent', { nullable: true }),
    changedBy: t.string({
      nullable: true,
      description: 'The name of whoever changed it',
      select: { changedBy: { select: { name: true } } },
      resolve: ({ changedBy }) => changedBy?.name ?? null,
    }),
  }),
})

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
    areaClass: t.expose('areaClass', {
      type: AreaClass,
      nullable: true,
      description: '区域类别 — of a street, for those of its grids that have none of their own',
    }),
    hasAccounts: t.exposeBoolean('hasAccounts'),
    fallback: t.exposeBoolean('fallback'),
    active: t.exposeBoolean('active'),
    version: t.exposeInt('version'),
    city: t.relation('city'),
    parent: t.relation('parent', { nullable: true }),
    versions: t.relation('versions', {
      type: UnitVersion,
      description: 'The latest first',
      query: { orderBy: [{ fromAt: 'desc' }, { id: 'desc' }], take: mostVersions },
    }),
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
