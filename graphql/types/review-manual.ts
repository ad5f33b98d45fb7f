import { z } from 'zod'
import {
  reviewDecisions,
  reviewManualEdition,
} from '../../services/command-manual/review-manual-edition.ts'
import { submitManualEdition } from '../../services/command-manual/submit-manual-edition.ts'
import { builder } from '../builder.ts'
import { rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { changedEdition } from './changed-edition.ts'
import { idempotencyKey } from './input.ts'

const ReviewDecision = builder.enumType('ReviewDecision', {
  description: '审核结论 — what a review ends with.',
  values: reviewDecisions,
})
const SubmitManualEditionSuccess = changedEdition('SubmitManualEditionSuccess')
const ReviewManualEditionSuccess = changedEdition('ReviewManualEditionSuccess')

const SubmitManualEditionInput = builder.inputType('SubmitManualEditionInput', {
  fields: (t) => ({
    editionId: t.id(),
    reason: t.string({
      validate: z.string().trim().min(1).max(1000),
      description: 'Why the manual is to be changed',
    }),
    expectedVersion: t.int({ description: 'Refused with VERSION_CONFLICT when it has changed.' }),
    idempotencyKey: idempotencyKey(t),
  }),
})

builder.mutationField('submitManualEdition', (t) =>
  t.field({
    type: SubmitManualEditionSuccess,
    ...refusable,
    authScopes: { may: 'submitManualEdition' },
    description: '送审 — a draft goes to somebody else for review.',
    args: { input: t.arg({ type: SubmitManualEditionInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'submitManualEdition', input }, (ctx, given) =>
        submitManualEdition(ctx, { ...given, editionId: rowId('ManualEdition', given.editionId) }),
      ),
  }),
)

const ReviewManualEditionInput = builder.inputType('ReviewManualEditionInput', {
  fields: (t) => ({
    editionId: t.id(),
    decision: t.field({ type: ReviewDecision }),
    comment: t.string({
      required: false,
      validate: z.string().max(1000),
      description: 'Why; refused without where it is sent back',
    }),
    meeting: t.string({
      required: false,
      validate: z.string().max(200),
      description: 'The meeting that approved it',
    }),
    expectedVersion: t.int({ description: 'Refused with VERSION_CONFLICT when it has changed.' }),
    idempotencyKey: idempotencyKey(t),
  }),
})

builder.mutationField('reviewManualEdition', (t) =>
  t.field({
    type: ReviewManualEditionSuccess,
    ...refusable,
    authScopes: { may: 'reviewManualEdition' },
    description: '审核 — somebody else approves an edition, or sends it back with a reason.',
    args: { input: t.arg({ type: ReviewManualEditionInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'reviewManualEdition', input }, (ctx, given) =>
        reviewManualEdition(ctx, { ...given, editionId: rowId('ManualEdition', given.editionId) }),
      ),
  }),
)
