import { builder } from '../builder.ts'
import { Case } from './case.ts'
import { GridName } from './grid-name.ts'

builder.prismaObjectFields(Case, (t) => ({
  grid: t.field({
    type: GridName,
    nullable: true,
    description: 'The unit grid in which it lies',
    select: { gridId: true },
    resolve: ({ gridId }, _args, { db }) =>
      gridId === null
        ? null
        : db.unitGrid.findUnique({ where: { id: gridId }, select: { code: true, name: true } }),
  }),
}))
