import { processName } from '../../services/process-editions/process-name.ts'
import { builder } from '../builder.ts'
import { nobody } from '../context.ts'
import { EditionOrigin } from './enums.ts'

export const ProcessEdition = builder.prismaNode('ProcessEdition', {
  id: { field: 'id' },
  select: { id: true },
  authScopes: { may: 'processEditions' },
  description: '流程版本 — a process model as it was deployed for the city.',
  fields: (t) => ({
    processId: t.exposeString('processId'),
    name: t.string({
      description: 'What the model calls the process',
      // the whole model is read for it
      complexity: 20,
      select: { processId: true, xml: true },
      resolve: (edition) => processName(edition),
    }),
    number: t.exposeInt('number'),
    hash: t.exposeString('hash'),
    xml: t.exposeString('xml', { description: 'The BPMN model as deployed' }),
    steps: t.expose('steps', { type: 'Json' }),
    deployedAt: t.expose('deployedAt', { type: 'DateTime' }),
    origin: t.expose('origin', { type: EditionOrigin }),
    authorName: t.exposeString('authorName', {
      nullable: true,
      description: 'Who made it, as they were called then; null for what is shipped',
    }),
    publishedByName: t.exposeString('publishedByName', { nullable: true }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'What was changed and why, or why it was rolled back to',
    }),
  }),
})

builder.queryField('processEditions', (t) =>
  t.prismaConnection({
    type: ProcessEdition,
    cursor: 'id',
    authScopes: { may: 'processEditions' },
    args: {
      processId: t.arg.string({ required: false }),
      own: t.arg.boolean({
        required: false,
        description: 'Only those of the asker’s own city, not of one above or below',
      }),
    },
    resolve: (query, _root, { processId, own }, { db, viewer }) =>
      db.processEdition.findMany({
        ...query,
        where: {
          ...(processId && { processId }),
          ...(own && { cityId: (viewer ?? nobody).scope.cityId }),
        },
        orderBy: [{ processId: 'asc' }, { number: 'desc' }],
      }),
  }),
)

builder.queryField('processes', (t) =>
  t.prismaField({
    type: [ProcessEdition],
    authScopes: { may: 'processes' },
    description: '流程 — the newest edition of each process.',
    args: {
      own: t.arg.boolean({
        defaultValue: true,
        description: 'Only those of the asker’s own city, not of one above or below',
      }),
    },
    resolve: (query, _root, { own }, { db, viewer }) =>
      db.processEdition.findMany({
        ...query,
        ...(own && { where: { cityId: (viewer ?? nobody).scope.cityId } }),
        distinct: ['cityId', 'processId'],
        orderBy: [{ processId: 'asc' }, { number: 'desc' }],
      }),
  }),
)
