import { z } from 'zod'
import { addComment } from '../../services/cases/add-comment.ts'
import { builder } from '../builder.ts'
import { encodeId, rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { Case } from './case.ts'
import { idempotencyKey } from './input.ts'

const AddCommentInput = builder.inputType('AddCommentInput', {
  fields: (t) => ({
    caseId: t.id(),
    text: t.string({ validate: z.string().max(2000) }),
    personIds: t.idList({ required: false, description: 'People who are to see it' }),
    idempotencyKey: idempotencyKey(t),
  }),
})

const AddCommentSuccess = builder
  .objectRef<{ commentId: string; caseId: string }>('AddCommentSuccess')
  .implement({
    fields: (t) => ({
      commentId: t.id({ resolve: ({ commentId }) => encodeId('Comment', commentId) }),
      case: t.prismaField({
        type: Case,
        resolve: (query, { caseId }, _args, { db }) =>
          db.case.findUniqueOrThrow({ ...query, where: { id: caseId } }),
      }),
    }),
  })

builder.mutationField('addComment', (t) =>
  t.field({
    type: AddCommentSuccess,
    ...refusable,
    authScopes: { may: 'addComment' },
    description: '留言 — a word about a running case, with the people it is meant for.',
    args: { input: t.arg({ type: AddCommentInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'addComment', input }, (ctx, { caseId, text, personIds }) =>
        addComment(ctx, {
          caseId: rowId('Case', caseId),
          text,
          mentions: (personIds ?? []).map((id) => rowId('Person', id)),
        }),
      ),
  }),
)
