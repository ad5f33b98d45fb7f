import { z } from 'zod'
import { createProcessDraft } from '../../services/process-drafts/create-draft.ts'
import type { DraftChoice } from '../../services/process-drafts/lock-draft.ts'
import { publishProcessDraft } from '../../services/process-drafts/publish-draft.ts'
import {
  sendBackProcessDraft,
  submitProcessDraft,
  withdrawProcessDraft,
} from '../../services/process-drafts/review-draft.ts'
import { rollBackProcess } from '../../services/process-drafts/roll-back-process.ts'
import { saveProcessDraft } from '../../services/process-drafts/save-draft.ts'
import { builder } from '../builder.ts'
import { encodeId, rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { type InputBuilder, idempotencyKey } from './input.ts'
import { ProcessDraft } from './process-draft.ts'
import { ProcessEdition } from './process-edition.ts'

const longestModel = 1_000_000
export const words = z.string().trim().min(1).max(1000)

type Changed = { readonly draftId: string; readonly version: number }
/** What an act on a draft answers: the draft as it is now. */
export const changedDraft = (name: string) =>
  builder.objectRef<Changed>(name).implement({
    fields: (t) => ({
      draftId: t.id({ resolve: ({ draftId }) => encodeId('ProcessDraft', draftId) }),
      version: t.exposeInt('version'),
      draft: t.prismaField({
        type: ProcessDraft,
        resolve: (query, { draftId: id }, _args, { db }) =>
          db.processDraft.findUniqueOrThrow({ ...query, where: { id } }),
      }),
    }),
  })

export const draftVersion = (t: InputBuilder) =>
  t.int({ description: 'Refused with VERSION_CONFLICT when it has changed.' })
export const draftChoice = (t: InputBuilder) => ({
  processDraftId: t.id(),
  expectedVersion: draftVersion(t),
  idempotencyKey: idempotencyKey(t),
})
const expectedInForce = (t: InputBuilder) =>
  t.int({
    description:
      'The number of the edition in force, as it was read. Refused with VERSION_CONFLICT when another one is.',
  })
export const ownId = <Given extends DraftChoice>(given: Given): Given => ({
  ...given,
  processDraftId: rowId('ProcessDraft', given.processDraftId),
})

const CreateProcessDraftSuccess = changedDraft('CreateProcessDraftSuccess')
const CreateProcessDraftInput = builder.inputType('CreateProcessDraftInput', {
  fields: (t) => ({
    processEditionId: t.id({ description: 'Whose model it begins with' }),
    note: t.string({ validate: words, description: 'What is to be changed, and why' }),
    idempotencyKey: idempotencyKey(t),
  }),
})

builder.mutationField('createProcessDraft', (t) =>
  t.field({
    type: CreateProcessDraftSuccess,
    ...refusable,
    authScopes: { may: 'createProcessDraft' },
    description: '新建流程草稿 — begins with the model of any edition of the city.',
    args: { input: t.arg({ type: CreateProcessDraftInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'createProcessDraft', input }, (ctx, given) =>
        createProcessDraft(ctx, {
          note: given.note,
          processEditionId: rowId('ProcessEdition', given.processEditionId),
        }),
      ),
  }),
)

const SaveProcessDraftSuccess = changedDraft('SaveProcessDraftSuccess')
const SaveProcessDraftInput = builder.inputType('SaveProcessDraftInput', {
  fields: (t) => ({
    ...draftChoice(t),
    xml: t.string({
      validate: z.string().max(longestModel),
      description: 'The whole BPMN model; what is kept is written anew from it',
    }),
  }),
})

builder.mutationField('saveProcessDraft', (t) =>
  t.field({
    type: SaveProcessDraftSuccess,
    ...refusable,
    authScopes: { may: 'saveProcessDraft' },
    description: '保存流程草稿 — the whole model; it may still have problems.',
    args: { input: t.arg({ type: SaveProcessDraftInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'saveProcessDraft', input }, (ctx, given) =>
        saveProcessDraft(ctx, ownId(given)),
      ),
  }),
)

const SubmitProcessDraftSuccess = changedDraft('SubmitProcessDraftSuccess')
const SubmitProcessDraftInput = builder.inputType('SubmitProcessDraftInput', {
  fields: draftChoice,
})

builder.mutationField('submitProcessDraft', (t) =>
  t.field({
    type: SubmitProcessDraftSuccess,
    ...refusable,
    authScopes: { may: 'submitProcessDraft' },
    description: '送审 — a draft without errors waits for somebody else.',
    args: { input: t.arg({ type: SubmitProcessDraftInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'submitProcessDraft', input }, (ctx, given) =>
        submitProcessDraft(ctx, { ...ownId(given), jobTypes: context.models.jobTypes }),
      ),
  }),
)

const SendBackProcessDraftSuccess = changedDraft('SendBackProcessDraftSuccess')
const SendBackProcessDraftInput = builder.inputType('SendBackProcessDraftInput', {
  fields: (t) => ({
    ...draftChoice(t),
    comment: t.string({ validate: words, description: 'What is to be changed' }),
  }),
})

builder.mutationField('sendBackProcessDraft', (t) =>
  t.field({
    type: SendBackProcessDraftSuccess,
    ...refusable,
    authScopes: { may: 'sendBackProcessDraft' },
    description: '退回修改 — somebody else than its authors has read it.',
    args: { input: t.arg({ type: SendBackProcessDraftInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'sendBackProcessDraft', input }, (ctx, given) =>
        sendBackProcessDraft(ctx, ownId(given)),
      ),
  }),
)

const WithdrawProcessDraftSuccess = changedDraft('WithdrawProcessDraftSuccess')
const WithdrawProcessDraftInput = builder.inputType('WithdrawProcessDraftInput', {
  fields: draftChoice,
})

builder.mutationField('withdrawProcessDraft', (t) =>
  t.field({
    type: WithdrawProcessDraftSuccess,
    ...refusable,
    authScopes: { may: 'withdrawProcessDraft' },
    description: '撤回草稿 — it stays in the record and is never published.',
    args: { input: t.arg({ type: WithdrawProcessDraftInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'withdrawProcessDraft', input }, (ctx, given) =>
        withdrawProcessDraft(ctx, ownId(given)),
      ),
  }),
)

const PublishProcessDraftSuccess = changedDraft('PublishProcessDraftSuccess')
const PublishProcessDraftInput = builder.inputType('PublishProcessDraftInput', {
  fields: (t) => ({ ...draftChoice(t), expectedInForce: expectedInForce(t) }),
})

builder.mutationField('publishProcessDraft', (t) =>
  t.field({
    type: PublishProcessDraftSuccess,
    ...refusable,
    authScopes: { may: 'publishProcessDraft' },
    description:
      '发布流程草稿 — somebody else than its authors approves it, and it is the next edition, for cases that begin from now on.',
    args: { input: t.arg({ type: PublishProcessDraftInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'publishProcessDraft', input }, (ctx, given) =>
        publishProcessDraft(ctx, context.models, ownId(given)),
      ),
  }),
)

type RolledBack = { readonly editionId: string; readonly number: number }
const RollBackProcessSuccess = builder.objectRef<RolledBack>('RollBackProcessSuccess').implement({
  fields: (t) => ({
    editionId: t.id({ resolve: ({ editionId }) => encodeId('ProcessEdition', editionId) }),
    edition: t.prismaField({
      type: ProcessEdition,
      resolve: (query, { editionId: id }, _args, { db }) =>
        db.processEdition.findUniqueOrThrow({ ...query, where: { id } }),
    }),
  }),
})
const RollBackProcessInput = builder.inputType('RollBackProcessInput', {
  fields: (t) => ({
    processEditionId: t.id({ description: 'The earlier edition that is to rule again' }),
    reason: t.string({ validate: words }),
    expectedInForce: expectedInForce(t),
    idempotencyKey: idempotencyKey(t),
  }),
})

builder.mutationField('rollBackProcess', (t) =>
  t.field({
    type: RollBackProcessSuccess,
    ...refusable,
    authScopes: { may: 'rollBackProcess' },
    description: '回退流程 — what an earlier edition said is in force at once, as a new edition.',
    args: { input: t.arg({ type: RollBackProcessInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'rollBackProcess', input }, (ctx, given) =>
        rollBackProcess(ctx, context.models, {
          ...given,
          processEditionId: rowId('ProcessEdition', given.processEditionId),
        }),
      ),
  }),
)
