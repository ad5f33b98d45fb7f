import { z } from 'zod'
import { startManualDraft } from '../../services/manual-drafts/start-draft.ts'
import { builder } from '../builder.ts'
import { encodeId, rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { idempotencyKey } from './input.ts'
import { ManualEdition } from './manual-edition.ts'

const StartManualDraftInput = builder.inputType('StartManualDraftInput', {
  fields: (t) => ({
    editionId: t.id({ description: 'Whose lines it starts with' }),
    title: t.string({ required: false, validate: z.string().max(200) }),
    reason: t.string({ validate: z.string().max(1000) }),
    idempotencyKey: idempotencyKey(t),
  }),
})

type Started = { readonly editionId: string; readonly version: number }
const StartManualDraftSuccess = builder.objectRef<Started>('StartManualDraftSuccess').implement({
  fields: (t) => ({
    editionId: t.id({ resolve: ({ editionId }) => encodeId('ManualEdition', editionId) }),
    version: t.exposeInt('version'),
    edition: t.prismaField({
      type: ManualEdition,
      resolve: (query, { editionId }, _args, { db }) =>
        db.manualEdition.findUniqueOrThrow({ ...query, where: { id: editionId } }),
    }),
  }),
})

builder.mutationField('startManualDraft', (t) =>
  t.field({
    type: StartManualDraftSuccess,
    ...refusable,
    authScopes: { may: 'startManualDraft' },
    description: '新建草稿 — a draft with all the lines of an edition, whatever that one’s state.',
    args: { input: t.arg({ type: StartManualDraftInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'startManualDraft', input }, (ctx, given) =>
        startManualDraft(ctx, { ...given, editionId: rowId('ManualEdition', given.editionId) }),
      ),
  }),
)

builder.prismaObjectFields(ManualEdition, (t) => ({
  startedFrom: t.relation('startedFrom', {
    nullable: true,
    description: 'The edition whose lines this one was started with',
  }),
  startingReason: t.exposeString('startingReason', { nullable: true }),
}))
