import { builder } from '../builder.ts'

const CatalogueEdition = builder.prismaNode('CatalogueEdition', {
  id: { field: 'id' },
  select: { id: true },
  authScopes: { may: 'catalogueEditions' },
  description: '目录版本 — an edition of the national catalogue that the city has.',
  fields: (t) => ({
    standard: t.exposeString('standard', { description: 'As the classes name it' }),
    title: t.exposeString('title', { description: 'As the state names it' }),
    validFrom: t.string({
      nullable: true,
      description: 'As yyyy-mm-dd; null where nobody has said since when',
      select: { validFrom: true },
      resolve: ({ validFrom }) => dayOf(validFrom),
    }),
    validUntil: t.string({
      nullable: true,
      description: 'The last day; null as long as none succeeds it',
      select: { validUntil: true },
      resolve: ({ validUntil }) => dayOf(validUntil),
    }),
  }),
})

const dayOf = (day: Date | null) => day?.toISOString().slice(0, 10) ?? null

builder.queryField('catalogueEditions', (t) =>
  t.prismaField({
    type: [CatalogueEdition],
    authScopes: { may: 'catalogueEditions' },
    description: '目录版本 — of the viewer’s city, the latest first.',
    resolve: (query, _root, _args, { db, viewer }) =>
      db.catalogueEdition.findMany({
        ...query,
        where: { cityId: viewer?.scope.cityId ?? '' },
        orderBy: { standard: 'desc' },
      }),
  }),
)
