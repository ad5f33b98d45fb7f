import { builder } from '../builder.ts'

export const Incident = builder.prismaObject('Incident', {
  select: { engineId: true, key: true },
  description: '异常 — the engine cannot go on with a case; says why.',
  fields: (t) => ({
    elementId: t.exposeString('elementId'),
    errorType: t.exposeString('errorType'),
    message: t.exposeString('message'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    resolvedAt: t.expose('resolvedAt', { type: 'DateTime', nullable: true }),
  }),
})
