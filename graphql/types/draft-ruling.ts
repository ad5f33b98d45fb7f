import { draftRuling } from '../../services/manual-drafts/draft-ruling.ts'
import { builder } from '../builder.ts'
import { encodeId, rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { idempotencyKey } from './input.ts'

const DraftRulingInput = builder.inputType('DraftRulingInput', {
  fields: (t) => ({ caseId: t.id(), idempotencyKey: idempotencyKey(t) }),
})

type Drafted = { readonly editionId: string; readonly entryId: string }
const DraftRulingSuccess = builder.objectRef<Drafted>('DraftRulingSuccess').implement({
  fields: (t) => ({
    editionId: t.id({ resolve: ({ editionId }) => encodeId('ManualEdition', editionId) }),
    entryId: t.id({ resolve: ({ entryId }) => encodeId('ManualEntry', entryId) }),
  }),
})

builder.mutationField('draftRuling', (t) =>
  t.field({
    type: DraftRulingSuccess,
    ...refusable,
    authScopes: { may: 'draftRuling' },
    description:
      '裁定入手册 — what was ruled last of a case becomes a line of a draft, an exception for its street.',
    args: { input: t.arg({ type: DraftRulingInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'draftRuling', input }, (ctx, { caseId }) =>
        draftRuling(ctx, { caseId: rowId('Case', caseId) }),
      ),
  }),
)
