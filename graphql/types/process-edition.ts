import { builder } from '../builder.ts'

export const ProcessEdition = builder.prismaNode('ProcessEdition', {
  id: { field: 'id' },
  select: { id: true },
  authScopes: { may: 'processEditions' },
  description: '流程版本 — a process model as it was deployed for the city.',
  fields: (t) => ({
    processId: t.exposeString('processId'),
    number: t.exposeInt('number'),
    hash: t.exposeString('hash'),
    xml: t.exposeString('xml', { description: 'The BPMN model as deployed' }),
    steps: t.expose('steps', { type: 'Json' }),
    deployedAt: t.expose('deployedAt', { type: 'DateTime' }),
  }),
})

builder.queryField('processEditions', (t) =>
  t.prismaConnection({
    type: ProcessEdition,
    cursor: 'id',
    authScopes: { may: 'processEditions' },
    args: { processId: t.arg.string({ required: false }) },
    resolve: (query, _root, { processId }, { db }) =>
      db.processEdition.findMany({
        ...query,
        where: processId ? { processId } : {},
        orderBy: [{ processId: 'asc' }, { number: 'desc' }],
      }),
  }),
)
