import { z } from 'zod'
import { confirmPhrases } from '../../services/command-manual/confirm-phrases.ts'
import { expectEdition } from '../../services/command-manual/expect-edition.ts'
import { publishManual } from '../../services/command-manual/publish-manual.ts'
import { builder } from '../builder.ts'
import { encodeId, rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { UnitRuleKind } from './enums.ts'
import { expectedVersion, idempotencyKey } from './input.ts'
import { ManualEdition } from './manual-edition.ts'

type Changed = { id: string; version: number }

const changedEdition = (name: string) =>
  builder.objectRef<Changed>(name).implement({
    fields: (t) => ({
      editionId: t.id({ resolve: ({ id }) => encodeId('ManualEdition', id) }),
      version: t.exposeInt('version'),
      edition: t.prismaField({
        type: ManualEdition,
        resolve: (query, { id }, _args, { db }) =>
          db.manualEdition.findUniqueOrThrow({ ...query, where: { id } }),
      }),
    }),
  })
const ConfirmManualPhrasesSuccess = changedEdition('ConfirmManualPhrasesSuccess')
const PublishManualSuccess = changedEdition('PublishManualSuccess')

const PhraseChange = builder.inputType('PhraseChange', {
  fields: (t) => ({
    phrase: t.string({ validate: z.string().min(1).max(200) }),
    kind: t.field({ type: UnitRuleKind }),
    unitName: t.string({ required: false, validate: z.string().max(100) }),
  }),
})

const ConfirmManualPhrasesInput = builder.inputType('ConfirmManualPhrasesInput', {
  fields: (t) => ({
    editionId: t.id(),
    expectedVersion: t.int({ description: 'Refused with VERSION_CONFLICT when it has changed.' }),
    changes: t.field({ type: [PhraseChange], required: false }),
    idempotencyKey: idempotencyKey(t),
  }),
})

builder.mutationField('confirmManualPhrases', (t) =>
  t.field({
    type: ConfirmManualPhrasesSuccess,
    ...refusable,
    authScopes: { may: 'confirmManualPhrases' },
    description: '确认单位用语 — the city confirms what every unit phrase of a draft means.',
    args: { input: t.arg({ type: ConfirmManualPhrasesInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'confirmManualPhrases', input }, (ctx, given) =>
        confirmPhrases(ctx, {
          expectedVersion: given.expectedVersion,
          editionId: rowId('ManualEdition', given.editionId),
          changes: (given.changes ?? []).map(({ unitName = null, ...change }) => ({
            ...change,
            unitName,
          })),
        }),
      ),
  }),
)

const PublishManualInput = builder.inputType('PublishManualInput', {
  fields: (t) => ({
    editionId: t.id(),
    from: t.field({ type: 'DateTime' }),
    reason: t.string({
      required: false,
      validate: z.string().max(1000),
      description: 'Why it is published although its checks warn; refused without where they do',
    }),
    expectedVersion: expectedVersion(t),
    idempotencyKey: idempotencyKey(t),
  }),
})

builder.mutationField('publishManual', (t) =>
  t.field({
    type: PublishManualSuccess,
    ...refusable,
    authScopes: { may: 'publishManual' },
    description: '发布手册 — compiled, deployed, in force from an instant; safe to repeat.',
    args: { input: t.arg({ type: PublishManualInput }) },
    resolve: async (_root, { input }, context) => {
      const { editionId } = await perform(
        context,
        { operation: 'publishManual', input },
        (ctx, given) =>
          expectEdition(ctx, { ...given, editionId: rowId('ManualEdition', given.editionId) }),
      )
      const { act, deployDecisions: deploy } = context
      const { edition } = await publishManual(
        { act, deploy },
        { editionId, from: input.from, reason: input.reason ?? undefined },
      )
      return edition
    },
  }),
)
