import { builder } from '../builder.ts'
import { encodeId } from '../ids.ts'
import { Role } from './enums.ts'

export const Notice = builder.prismaNode('Notice', {
  id: { field: 'id' },
  select: { id: true },
  authScopes: { may: 'case' },
  description: '通知 — what a unit’s officers are told.',
  fields: (t) => ({
    kind: t.exposeString('kind'),
    role: t.expose('role', { type: Role, nullable: true }),
    unitId: t.id({
      nullable: true,
      select: { unitId: true },
      resolve: ({ unitId }) => (unitId === null ? null : encodeId('OrganizationUnit', unitId)),
    }),
    facts: t.expose('facts', { type: 'Json' }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    readAt: t.expose('readAt', { type: 'DateTime', nullable: true }),
  }),
})
