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
    majorNameEn: t.exposeString('majorNameEn', { description: 'Empty where the city knows none' }),
    dispatchLevel: t.expose('dispatchLevel', { type: DispatchLevel, nullable: true }),
    active: t.exposeBoolean('active', { description: 'Whether problems are reported by it' }),
    extension: t.exposeBoolean('extension', {
      description: '扩展 — added by the city to the national standard',
    }),
    sourced: t.exposeBoolean('sourced', {
      description: 'Whether its name was read in the standard or a printed copy of it',
    }),
    retiredAt: t.expose('retiredAt', { type: 'DateTime', nullable: true }),
    retiredByName: t.exposeString('retiredByName', { nullable: true }),
    retiringReason: t.exposeString('retiringReason', { nullable: true }),
  }),
})

builder.queryField('catalogue', (t) =>
  t.prismaConnection({
    type: CatalogueClass,
    cursor: 'id',
    authScopes: { may: 'catalogue' },
    description: '目录 — the classes of the viewer’s city, of all editions that it has.',
    args: {
      kind: t.arg({ type: ClassKind, required: false }),
      standard: t.arg.string({ required: false }),
    },
    resolve: (query, _root, { kind, standard }, { db, viewer }) =>
      db.catalogueClass.findMany({
        ...query,
        where: {
          cityId: viewer?.scope.cityId ?? '',
          ...(kind && { kind }),
          ...(standard && { standard }),
        },
        orderBy: [{ kind: 'asc' }, { code: 'asc' }, { id: 'asc' }],
      }),
  }),
)
