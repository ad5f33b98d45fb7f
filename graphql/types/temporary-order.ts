import { builder } from '../builder.ts'
import { ManualEdition } from './manual-edition.ts'

builder.prismaObjectFields(ManualEdition, (t) => ({
  expiresAt: t.expose('expiresAt', {
    type: 'DateTime',
    nullable: true,
    description: '临时规定 — when it ends by itself; null for an edition of its own',
  }),
  caseCount: t.int({
    description: 'Cases that were filed under it',
    select: { id: true },
    resolve: ({ id }, _args, { db }) => db.case.count({ where: { manualEditionId: id } }),
  }),
}))
