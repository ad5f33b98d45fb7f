import { builder } from '../builder.ts'
import { ClassKind, DispatchLevel } from './enums.ts'

export const CatalogueClass = builder.prismaNode('CatalogueClass', {
  id: { field: 'id' },
  select: { id: true },
  authScopes: { may: 'catalogue' },
  description: '小类 — a minor class of the city’s catalogue.',
  fields: (t) => ({
    standard: t.exposeString('standard'),
    kind: t.expose('kind', { type: ClassKind }),
    code: t.exposeString('code'),
    name: t.exposeString('name'),
    nameEn: t.exposeString('nameEn', { description: 'Empty where the city knows none' }),
    majorCode: t.exposeString('majorCode'),
    majorName: t.exposeString('majorName'),
    dispatchLevel: t.expose('dispatchLevel', { type: DispatchLevel, nullable: true }),
    active: t.exposeBoolean('active'),
  }),
})

builder.queryField('catalogue', (t) =>
  t.prismaConnection({
    type: CatalogueClass,
    cursor: 'id',
    authScopes: { may: 'catalogue' },
    args: {
      kind: t.arg({ type: ClassKind, required: false }),
      standard: t.arg.string({ required: false }),
    },
    resolve: (query, _root, { kind, standard }, { db }) =>
      db.catalogueClass.findMany({
        ...query,
        where: { ...(kind && { kind }), ...(standard && { standard }) },
        orderBy: [{ kind: 'asc' }, { code: 'asc' }, { id: 'asc' }],
      }),
  }),
)
