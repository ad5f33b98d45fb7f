import { z } from 'zod'
import { rollBackManualEdition } from '../../services/command-manual/roll-back-manual-edition.ts'
import { builder } from '../builder.ts'
import { rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { changedEdition } from './changed-edition.ts'
import { idempotencyKey } from './input.ts'

const RollBackManualEditionSuccess = changedEdition('RollBackManualEditionSuccess')

const RollBackManualEditionInput = builder.inputType('RollBackManualEditionInput', {
  fields: (t) => ({
    editionId: t.id({ description: 'The earlier edition that is to rule again' }),
    reason: t.string({ validate: z.string().trim().min(1).max(1000) }),
    idempotencyKey: idempotencyKey(t),
  }),
})

builder.mutationField('rollBackManualEdition', (t) =>
  t.field({
    type: RollBackManualEditionSuccess,
    ...refusable,
    authScopes: { may: 'rollBackManualEdition' },
    description: '回退 — what an earlier edition said is submitted as a new one, for review.',
    args: { input: t.arg({ type: RollBackManualEditionInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'rollBackManualEdition', input }, (ctx, given) =>
        rollBackManualEdition(ctx, {
          ...given,
          editionId: rowId('ManualEdition', given.editionId),
        }),
      ),
  }),
)
