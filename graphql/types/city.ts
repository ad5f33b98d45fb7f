import { builder } from '../builder.ts'
import { CityKind, DispatchLevel } from './enums.ts'

export const City = builder.prismaNode('City', {
  id: { field: 'id' },
  select: { id: true },
  description: '城市 — a province, a city, or a county with desks of its own.',
  fields: (t) => ({
    code: t.exposeString('code'),
    name: t.exposeString('name'),
    nameEn: t.exposeString('nameEn'),
    kind: t.expose('kind', { type: CityKind }),
    demo: t.exposeBoolean('demo'),
    timeZone: t.exposeString('timeZone'),
    automaticDispatch: t.exposeBoolean('automaticDispatch'),
    dispatchLevel: t.expose('dispatchLevel', { type: DispatchLevel }),
    sameBodyVerification: t.exposeBoolean('sameBodyVerification'),
    warningShare: t.exposeFloat('warningShare'),
    receiptMinutes: t.exposeInt('receiptMinutes', {
      nullable: true,
      description:
        'Without a receipt for so long, the next office is told of a notice; see receiptLevels',
    }),
    version: t.exposeInt('version'),
    parent: t.relation('parent', { nullable: true }),
  }),
})

builder.queryField('cities', (t) =>
  t.prismaField({
    type: [City],
    authScopes: { may: 'cities' },
    description: 'The cities whose directory may be read: this one, those above and below.',
    resolve: (query, _root, _args, { db }) =>
      db.city.findMany({ ...query, orderBy: { code: 'asc' }, take: 500 }),
  }),
)
