import { z } from 'zod'
import {
  type EvaluationMonth,
  evaluationMonths,
} from '../../services/deadlines/evaluation-periods.ts'
import { publishEvaluationPeriod } from '../../services/deadlines/publish-evaluation-period.ts'
import { builder } from '../builder.ts'
import { nobody } from '../context.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { idempotencyKey } from './input.ts'

const EvaluationPeriod = builder.objectRef<EvaluationMonth>('EvaluationPeriod').implement({
  description:
    '评价周期 — a month that is over; once published no calendar and no limit alters it.',
  fields: (t) => ({
    month: t.exposeString('month', { description: 'yyyy-MM, on the clocks of the city' }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', nullable: true }),
    publisherName: t.exposeString('publisherName', { nullable: true }),
  }),
})

builder.queryField('evaluationPeriods', (t) =>
  t.field({
    type: [EvaluationPeriod],
    authScopes: { may: 'evaluationPeriods' },
    description:
      '评价周期 — the last twelve months that are over and every published one, the latest first.',
    resolve: (_root, _args, { db, viewer, now }) =>
      evaluationMonths({ db, city: (viewer ?? nobody).scope }, { at: now() }),
  }),
)

const PublishEvaluationPeriodInput = builder.inputType('PublishEvaluationPeriodInput', {
  fields: (t) => ({
    month: t.string({ validate: z.string().max(7), description: 'yyyy-MM' }),
    idempotencyKey: idempotencyKey(t),
  }),
})
const PublishEvaluationPeriodSuccess = builder
  .objectRef<{ readonly month: string }>('PublishEvaluationPeriodSuccess')
  .implement({ fields: (t) => ({ month: t.exposeString('month') }) })

builder.mutationField('publishEvaluationPeriod', (t) =>
  t.field({
    type: PublishEvaluationPeriodSuccess,
    ...refusable,
    authScopes: { may: 'publishEvaluationPeriod' },
    description:
      '公布评价周期 — from now on changes of calendars and limits leave the clocks of that month as they are.',
    args: { input: t.arg({ type: PublishEvaluationPeriodInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'publishEvaluationPeriod', input }, publishEvaluationPeriod),
  }),
)
