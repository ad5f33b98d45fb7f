import { auditWhere } from '../../services/exports/office-filter.ts'
import { builder } from '../builder.ts'
import { optionalRowId } from '../ids.ts'

const AuditEntry = builder.prismaNode('AuditEntry', {
  id: { field: 'id' },
  select: { id: true },
  authScopes: { may: 'audit' },
  description: '审计 — who did what to what, when; only ever appended.',
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime' }),
    actorKind: t.exposeString('actorKind'),
    actorName: t.exposeString('actorName'),
    action: t.exposeString('action'),
    subjectType: t.exposeString('subjectType'),
    subjectId: t.exposeString('subjectId'),
    details: t.expose('details', { type: 'Json' }),
  }),
})

builder.queryField('audit', (t) =>
  t.prismaConnection({
    type: AuditEntry,
    cursor: 'id',
    authScopes: { may: 'audit' },
    args: {
      from: t.arg({ type: 'DateTime', required: false }),
      to: t.arg({ type: 'DateTime', required: false }),
      action: t.arg.string({ required: false }),
      personId: t.arg.id({ required: false, description: 'Who did it' }),
    },
    resolve: (query, _root, { from, to, action, personId }, { db }) =>
      db.auditEntry.findMany({
        ...query,
        where: auditWhere({
          personId: optionalRowId('Person', personId),
          ...{ action: action ?? undefined, from: from ?? undefined, before: to ?? undefined },
        }),
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
      }),
  }),
)
