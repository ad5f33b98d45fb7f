import { requestReconciliation } from '../../services/cases/request-reconciliation.ts'
import { builder } from '../builder.ts'
import { encodeId, rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { idempotencyKey } from './input.ts'

const atMost = 200

builder.prismaNode('ReconciliationFinding', {
  id: { field: 'id' },
  select: { id: true },
  authScopes: { may: 'reconciliation' },
  description: '差异 — one difference between record and engine.',
  fields: (t) => ({
    kind: t.exposeString('kind'),
    caseId: t.id({
      nullable: true,
      select: { caseId: true },
      resolve: ({ caseId }) => (caseId === null ? null : encodeId('Case', caseId)),
    }),
    foundAt: t.expose('foundAt', { type: 'DateTime' }),
    repairedAt: t.expose('repairedAt', { type: 'DateTime', nullable: true }),
  }),
})

const ReconciliationRun = builder.prismaNode('ReconciliationRun', {
  id: { field: 'id' },
  select: { id: true },
  authScopes: { may: 'reconciliation' },
  description: '对账 — one comparison of record and engine for a city.',
  fields: (t) => ({
    repair: t.exposeBoolean('repair'),
    requestedAt: t.expose('requestedAt', { type: 'DateTime' }),
    finishedAt: t.expose('finishedAt', { type: 'DateTime', nullable: true }),
    cases: t.exposeInt('cases', { description: 'Cases that the engine has to do with' }),
    found: t.exposeInt('found', { description: 'Differences' }),
    standing: t.exposeInt('standing', { description: 'Differences that stand unrepaired' }),
    failure: t.exposeString('failure', { nullable: true, description: 'Why it came to nothing' }),
    findings: t.relation('findings', {
      description: `The first ${atMost} differences`,
      complexity: { field: 1, multiplier: 20 },
      query: { take: atMost, orderBy: { id: 'asc' } },
    }),
  }),
})

builder.queryField('reconciliation', (t) =>
  t.prismaField({
    type: ReconciliationRun,
    nullable: true,
    authScopes: { may: 'reconciliation' },
    args: { id: t.arg.id() },
    resolve: (query, _root, { id }, { db }) =>
      db.reconciliationRun.findUnique({
        ...query,
        where: { id: rowId('ReconciliationRun', id) },
      }),
  }),
)

builder.queryField('reconciliations', (t) =>
  t.prismaConnection({
    type: ReconciliationRun,
    cursor: 'id',
    authScopes: { may: 'reconciliations' },
    resolve: (query, _root, _args, { db }) =>
      db.reconciliationRun.findMany({
        ...query,
        orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
      }),
  }),
)

const ReconcileInput = builder.inputType('ReconcileInput', {
  fields: (t) => ({
    repair: t.boolean({ defaultValue: false }),
    idempotencyKey: idempotencyKey(t),
  }),
})

const ReconcileSuccess = builder.objectRef<{ runId: string }>('ReconcileSuccess').implement({
  fields: (t) => ({
    runId: t.id({ resolve: ({ runId }) => encodeId('ReconciliationRun', runId) }),
    run: t.prismaField({
      type: ReconciliationRun,
      resolve: (query, { runId }, _args, { db }) =>
        db.reconciliationRun.findUniqueOrThrow({ ...query, where: { id: runId } }),
    }),
  }),
})

builder.mutationField('reconcile', (t) =>
  t.field({
    type: ReconcileSuccess,
    ...refusable,
    authScopes: { may: 'reconcile' },
    description:
      '对账 — holds the record against the engine, for the whole installation; runs in the background.',
    args: { input: t.arg({ type: ReconcileInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'reconcile', input }, (ctx, { repair = false }) =>
        requestReconciliation(ctx, { repair }),
      ),
  }),
)
