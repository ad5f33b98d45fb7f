import { cancelManualTrial, tryManual } from '../../services/manual-trials/request-trial.ts'
import { builder } from '../builder.ts'
import { encodeId, rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { idempotencyKey } from './input.ts'
import { ManualTrial } from './manual-trial.ts'

const trialSuccess = (name: string) =>
  builder.objectRef<{ trialId: string }>(name).implement({
    fields: (t) => ({
      trialId: t.id({ resolve: ({ trialId }) => encodeId('ManualTrial', trialId) }),
      trial: t.prismaField({
        type: ManualTrial,
        resolve: (query, { trialId }, _args, { db }) =>
          db.manualTrial.findUniqueOrThrow({ ...query, where: { id: trialId } }),
      }),
    }),
  })
const TryManualSuccess = trialSuccess('TryManualSuccess')
const CancelManualTrialSuccess = trialSuccess('CancelManualTrialSuccess')

const TryManualInput = builder.inputType('TryManualInput', {
  fields: (t) => ({
    editionId: t.id(),
    from: t.field({ type: 'DateTime', description: 'Of the cases filed at this instant or later' }),
    until: t.field({ type: 'DateTime', description: 'And before this one' }),
    idempotencyKey: idempotencyKey(t),
  }),
})

builder.mutationField('tryManual', (t) =>
  t.field({
    type: TryManualSuccess,
    ...refusable,
    authScopes: { may: 'tryManual' },
    description:
      '试算 — tries an edition on the cases of a period against the edition in force, in the background.',
    args: { input: t.arg({ type: TryManualInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'tryManual', input }, (ctx, { editionId, from, until }) =>
        tryManual(ctx, { editionId: rowId('ManualEdition', editionId), from, until }),
      ),
  }),
)

const CancelManualTrialInput = builder.inputType('CancelManualTrialInput', {
  fields: (t) => ({ trialId: t.id(), idempotencyKey: idempotencyKey(t) }),
})

builder.mutationField('cancelManualTrial', (t) =>
  t.field({
    type: CancelManualTrialSuccess,
    ...refusable,
    authScopes: { may: 'cancelManualTrial' },
    description: '取消试算 — one that waits or runs goes no further.',
    args: { input: t.arg({ type: CancelManualTrialInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'cancelManualTrial', input }, (ctx, { trialId }) =>
        cancelManualTrial(ctx, { trialId: rowId('ManualTrial', trialId) }),
      ),
  }),
)
