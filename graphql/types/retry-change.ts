import { retryChange } from '../../services/deadlines/retry-change.ts'
import { builder } from '../builder.ts'
import { encodeId, rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { idempotencyKey } from './input.ts'

const RetryChangeInput = builder.inputType('RetryChangeInput', {
  fields: (t) => ({ changeId: t.id(), idempotencyKey: idempotencyKey(t) }),
})
const RetryChangeSuccess = builder
  .objectRef<{ readonly changeId: string }>('RetryChangeSuccess')
  .implement({
    fields: (t) => ({
      changeId: t.id({ resolve: ({ changeId }) => encodeId('OpenCaseChange', changeId) }),
    }),
  })

builder.mutationField('retryChange', (t) =>
  t.field({
    type: RetryChangeSuccess,
    ...refusable,
    authScopes: { may: 'retryChange' },
    description:
      '重试在办变更 — a calendar or a limit that failed on its way to the open cases goes on where it stood.',
    args: { input: t.arg({ type: RetryChangeInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'retryChange', input }, (ctx, { changeId }) =>
        retryChange(ctx, { changeId: rowId('OpenCaseChange', changeId) }),
      ),
  }),
)
