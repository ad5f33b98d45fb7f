import { z } from 'zod'
import { answerManualRound } from '../../services/manual-rounds/answer-round.ts'
import { decideManualObjection } from '../../services/manual-rounds/decide-objection.ts'
import { openManualRound } from '../../services/manual-rounds/open-round.ts'
import { builder } from '../builder.ts'
import { rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { idempotencyKey } from './input.ts'
import { ManualRound, ManualRoundUnit, ObjectionDecision } from './manual-round.ts'

const Words = z.string().trim().min(1).max(1000)

const OpenManualRoundSuccess = builder
  .objectRef<{ roundId: string }>('OpenManualRoundSuccess')
  .implement({
    fields: (t) => ({
      round: t.prismaField({
        type: ManualRound,
        resolve: (query, { roundId }, _args, { db }) =>
          db.manualRound.findUniqueOrThrow({ ...query, where: { id: roundId } }),
      }),
    }),
  })

const inquirySuccess = (name: string) =>
  builder.objectRef<{ inquiryId: string }>(name).implement({
    fields: (t) => ({
      inquiry: t.prismaField({
        type: ManualRoundUnit,
        resolve: (query, { inquiryId }, _args, { db }) =>
          db.manualRoundUnit.findUniqueOrThrow({ ...query, where: { id: inquiryId } }),
      }),
    }),
  })
const AnswerManualRoundSuccess = inquirySuccess('AnswerManualRoundSuccess')
const DecideManualObjectionSuccess = inquirySuccess('DecideManualObjectionSuccess')

const OpenManualRoundInput = builder.inputType('OpenManualRoundInput', {
  fields: (t) => ({
    editionId: t.id(),
    answerBy: t.field({ type: 'DateTime', description: 'Answers are taken until then.' }),
    note: t.string({
      required: false,
      validate: z.string().max(1000),
      description: 'What the units are told beside their lines',
    }),
    expectedVersion: t.int({ description: 'Refused with VERSION_CONFLICT when it has changed.' }),
    idempotencyKey: idempotencyKey(t),
  }),
})

builder.mutationField('openManualRound', (t) =>
  t.field({
    type: OpenManualRoundSuccess,
    ...refusable,
    authScopes: { may: 'openManualRound' },
    description:
      '征求意见 — shows every unit that a changed line names its lines, and asks for its answer.',
    args: { input: t.arg({ type: OpenManualRoundInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'openManualRound', input }, (ctx, given) =>
        openManualRound(ctx, { ...given, editionId: rowId('ManualEdition', given.editionId) }),
      ),
  }),
)

const ObjectionInput = builder.inputType('ObjectionInput', {
  fields: (t) => ({ entryId: t.id(), text: t.string({ validate: Words }) }),
})
const AnswerManualRoundInput = builder.inputType('AnswerManualRoundInput', {
  fields: (t) => ({
    roundId: t.id(),
    unitId: t.id({ description: 'The unit that answers' }),
    objections: t.field({
      type: [ObjectionInput],
      description: 'None: the unit has nothing against any of its lines.',
    }),
    idempotencyKey: idempotencyKey(t),
  }),
})

builder.mutationField('answerManualRound', (t) =>
  t.field({
    type: AnswerManualRoundSuccess,
    ...refusable,
    authScopes: { may: 'answerManualRound' },
    description:
      '答复意见 — for a unit, until the time is over: another answer takes the place of the first.',
    args: { input: t.arg({ type: AnswerManualRoundInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'answerManualRound', input }, (ctx, given) =>
        answerManualRound(ctx, {
          roundId: rowId('ManualRound', given.roundId),
          unitId: rowId('OrganizationUnit', given.unitId),
          objections: given.objections.map(({ entryId, text }) => ({
            ...{ entryId: rowId('ManualEntry', entryId), text },
          })),
        }),
      ),
  }),
)

const DecideManualObjectionInput = builder.inputType('DecideManualObjectionInput', {
  fields: (t) => ({
    roundId: t.id(),
    unitId: t.id({ description: 'The unit that objected' }),
    entryId: t.id({ description: 'To this line' }),
    decision: t.field({ type: ObjectionDecision }),
    reason: t.string({ validate: Words }),
    idempotencyKey: idempotencyKey(t),
  }),
})

builder.mutationField('decideManualObjection', (t) =>
  t.field({
    type: DecideManualObjectionSuccess,
    ...refusable,
    authScopes: { may: 'decideManualObjection' },
    description: '意见采纳 — an objection is adopted, in part or not, with a reason.',
    args: { input: t.arg({ type: DecideManualObjectionInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'decideManualObjection', input }, (ctx, given) =>
        decideManualObjection(ctx, {
          roundId: rowId('ManualRound', given.roundId),
          unitId: rowId('OrganizationUnit', given.unitId),
          entryId: rowId('ManualEntry', given.entryId),
          ...{ decision: given.decision, reason: given.reason },
        }),
      ),
  }),
)
