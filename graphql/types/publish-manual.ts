import { z } from 'zod'
import { confirmPhrases } from '../../services/command-manual/confirm-phrases.ts'
import {
  expectApproved,
  publishManualEdition,
} from '../../services/command-manual/publish-manual-edition.ts'
import { examplesGate } from '../../services/manual-examples/examples-gate.ts'
import { builder } from '../builder.ts'
import { rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { changedEdition } from './changed-edition.ts'
import { UnitRuleKind } from './enums.ts'
import { idempotencyKey } from './input.ts'

const ConfirmManualPhrasesSuccess = changedEdition('ConfirmManualPhrasesSuccess')
const PublishManualEditionSuccess = changedEdition('PublishManualEditionSuccess')

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

const EditionDocumentInput = builder.inputType('EditionDocumentInput', {
  description: '发文信息 — what makes a published edition a government document.',
  fields: (t) => ({
    documentNumber: t.string({
      required: false,
      validate: z.string().max(100),
      description:
        '文号, such as 运城管发〔2026〕12号; given once. Only a temporary order may be without',
    }),
    meeting: t.string({
      required: false,
      validate: z.string().max(200),
      description: 'The meeting that approved it, where the review has not named one',
    }),
    issuingBody: t.string({
      validate: z.string().trim().min(1).max(100),
      description: '发文机关 — who issues it, as the red head says',
    }),
    issuedOn: t.string({
      validate: z.string().max(10),
      description: 'The day on which it is issued: 2026-11-22',
    }),
  }),
})

const PublishManualEditionInput = builder.inputType('PublishManualEditionInput', {
  fields: (t) => ({
    editionId: t.id(),
    from: t.field({
      type: 'DateTime',
      required: false,
      description: 'In force from this instant, which is not past; at once where none is said',
    }),
    until: t.field({
      type: 'DateTime',
      required: false,
      description:
        '临时规定 — expires by itself at this instant, and the edition beneath rules again',
    }),
    document: t.field({ type: EditionDocumentInput }),
    reason: t.string({
      required: false,
      validate: z.string().max(1000),
      description: 'Why it is published although its checks warn; refused without where they do',
    }),
    examplesReason: t.string({
      required: false,
      validate: z.string().max(1000),
      description: 'Why it is published although examples differ; refused without where they do',
    }),
    expectedVersion: t.int({ description: 'Refused with VERSION_CONFLICT when it has changed.' }),
    idempotencyKey: idempotencyKey(t),
  }),
})

builder.mutationField('publishManualEdition', (t) =>
  t.field({
    type: PublishManualEditionSuccess,
    ...refusable,
    authScopes: { may: 'publishManualEdition' },
    description: '发布手册 — an approved edition is issued, and in force from an instant.',
    args: { input: t.arg({ type: PublishManualEditionInput }) },
    resolve: async (_root, { input }, context) => {
      const { expectedVersion, from = null, until = null, reason, examplesReason } = input
      const { documentNumber, meeting, ...document } = input.document
      const { editionId } = await perform(
        context,
        { operation: 'publishManualEdition', input },
        (ctx, given) =>
          expectApproved(ctx, {
            editionId: rowId('ManualEdition', given.editionId),
            expectedVersion,
          }),
      )
      const { act, deployDecisions: deploy } = context
      const { edition } = await publishManualEdition(
        { act, deploy, gate: examplesGate(examplesReason ?? undefined) },
        {
          ...{ editionId, expectedVersion, from, until, reason: reason ?? undefined },
          document: {
            ...document,
            documentNumber: documentNumber ?? undefined,
            meeting: meeting ?? undefined,
          },
        },
      )
      return edition
    },
  }),
)
