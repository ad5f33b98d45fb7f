import { readMentions } from '../../services/cases/read-mentions.ts'
import { builder } from '../builder.ts'
import { rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { Case } from './case.ts'
import { idempotencyKey } from './input.ts'

const ReadMentionsInput = builder.inputType('ReadMentionsInput', {
  fields: (t) => ({ caseId: t.id(), idempotencyKey: idempotencyKey(t) }),
})

const ReadMentionsSuccess = builder.objectRef<{ caseId: string }>('ReadMentionsSuccess').implement({
  fields: (t) => ({
    case: t.prismaField({
      type: Case,
      resolve: (query, { caseId }, _args, { db }) =>
        db.case.findUniqueOrThrow({ ...query, where: { id: caseId } }),
    }),
  }),
})

builder.mutationField('readMentions', (t) =>
  t.field({
    type: ReadMentionsSuccess,
    ...refusable,
    authScopes: { may: 'readMentions' },
    description: '已读提及 — the viewer has seen where a case’s comments mention them.',
    args: { input: t.arg({ type: ReadMentionsInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'readMentions', input }, (ctx, { caseId }) =>
        readMentions(ctx, { caseId: rowId('Case', caseId) }),
      ),
  }),
)
