import { z } from 'zod'
import { isEnded } from '../../services/cases/rules.ts'
import { answerSupervisionOrder } from '../../services/supervision-orders/answer-supervision-order.ts'
import { openSupervisionOrder } from '../../services/supervision-orders/open-supervision-order.ts'
import { isLeader } from '../../services/supervision-orders/rules.ts'
import { builder } from '../builder.ts'
import { nobody } from '../context.ts'
import { rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { Case, fewOfCase } from './case.ts'
import { idempotencyKey } from './input.ts'
import { SupervisionOrder } from './supervision-order.ts'

const Words = z.string().max(2000)
/** The same for both fields: read otherwise they would cost a statement of their own. */
const latestFirst = () => [{ openedAt: 'desc' as const }, { id: 'desc' as const }]

builder.prismaObjectFields(Case, (t) => ({
  supervisionOrders: t.relation('supervisionOrders', {
    type: SupervisionOrder,
    complexity: fewOfCase,
    description: '督办 — the latest first.',
    query: { orderBy: latestFirst() },
  }),
  mayOpenSupervisionOrder: t.boolean({
    description: '可否督办 — whether the viewer may press the department now; once at a time.',
    select: {
      ...{ stage: true, responsibleUnitId: true },
      supervisionOrders: {
        orderBy: latestFirst(),
        select: { unitId: true, answeredAt: true },
      },
    },
    resolve: ({ stage, responsibleUnitId: unitId, supervisionOrders }, _args, { viewer }) =>
      isLeader((viewer ?? nobody).actor) &&
      !isEnded(stage) &&
      unitId !== null &&
      supervisionOrders.every((order) => order.unitId !== unitId || order.answeredAt !== null),
  }),
}))

const acted = (name: string) =>
  builder.objectRef<{ readonly orderId: string }>(name).implement({
    fields: (t) => ({
      order: t.prismaField({
        type: SupervisionOrder,
        resolve: (query, { orderId: id }, _args, { db }) =>
          db.supervisionOrder.findUniqueOrThrow({ ...query, where: { id } }),
      }),
    }),
  })

const OpenSupervisionOrderInput = builder.inputType('OpenSupervisionOrderInput', {
  fields: (t) => ({
    caseId: t.id(),
    reason: t.string({ validate: Words, description: 'What is demanded, and why' }),
    answerBy: t.field({ type: 'DateTime' }),
    idempotencyKey: idempotencyKey(t),
  }),
})
const OpenSupervisionOrderSuccess = acted('OpenSupervisionOrderSuccess')

builder.mutationField('openSupervisionOrder', (t) =>
  t.field({
    type: OpenSupervisionOrderSuccess,
    ...refusable,
    authScopes: { may: 'openSupervisionOrder' },
    description: '督办 — presses the department that handles a case; it has to answer.',
    args: { input: t.arg({ type: OpenSupervisionOrderInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'openSupervisionOrder', input }, (ctx, { caseId, ...given }) =>
        openSupervisionOrder(ctx, { ...given, caseId: rowId('Case', caseId) }),
      ),
  }),
)

const AnswerSupervisionOrderInput = builder.inputType('AnswerSupervisionOrderInput', {
  fields: (t) => ({
    orderId: t.id(),
    answer: t.string({ validate: Words }),
    idempotencyKey: idempotencyKey(t),
  }),
})
const AnswerSupervisionOrderSuccess = acted('AnswerSupervisionOrderSuccess')

builder.mutationField('answerSupervisionOrder', (t) =>
  t.field({
    type: AnswerSupervisionOrderSuccess,
    ...refusable,
    authScopes: { may: 'answerSupervisionOrder' },
    description: '督办答复 — says, once, what the department has done or will do.',
    args: { input: t.arg({ type: AnswerSupervisionOrderInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'answerSupervisionOrder', input }, (ctx, { orderId, answer }) =>
        answerSupervisionOrder(ctx, { answer, orderId: rowId('SupervisionOrder', orderId) }),
      ),
  }),
)
