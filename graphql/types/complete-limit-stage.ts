import { completeLimitStage } from '../../services/cases/complete-limit-stage.ts'
import { builder } from '../builder.ts'
import { rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { Clock } from './clock.ts'
import { idempotencyKey } from './input.ts'

const CompleteLimitStageInput = builder.inputType('CompleteLimitStageInput', {
  fields: (t) => ({ clockId: t.id(), idempotencyKey: idempotencyKey(t) }),
})
const CompleteLimitStageSuccess = builder
  .objectRef<{ readonly clockId: string }>('CompleteLimitStageSuccess')
  .implement({
    fields: (t) => ({
      clock: t.prismaField({
        type: Clock,
        resolve: (query, { clockId: id }, _args, { db }) =>
          db.clock.findUniqueOrThrow({ ...query, where: { id } }),
      }),
    }),
  })

builder.mutationField('completeLimitStage', (t) =>
  t.field({
    type: CompleteLimitStageSuccess,
    ...refusable,
    authScopes: { may: 'completeLimitStage' },
    description:
      '完成分段 — says that a stage of the limit for handling is done; the whole goes on.',
    args: { input: t.arg({ type: CompleteLimitStageInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'completeLimitStage', input }, (ctx, { clockId }) =>
        completeLimitStage(ctx, { clockId: rowId('Clock', clockId) }),
      ),
  }),
)
