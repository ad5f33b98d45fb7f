import { z } from 'zod'
import {
  commentManualLine,
  settleManualComment,
} from '../../services/manual-drafts/line-comments.ts'
import { builder } from '../builder.ts'
import { encodeId, rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { idempotencyKey } from './input.ts'
import { editionIdOf } from './manual-line.ts'

const mostComments = 500

const ManualLineComment = builder.prismaNode('ManualLineComment', {
  id: { field: 'id' },
  select: { id: true },
  authScopes: { may: 'manualLineComments' },
  description: '条目意见 — said about a line of the manual, until it is settled.',
  fields: (t) => ({
    entryId: t.id({
      select: { entryId: true },
      resolve: ({ entryId }) => encodeId('ManualEntry', entryId),
    }),
    text: t.exposeString('text'),
    byName: t.exposeString('byName'),
    at: t.expose('at', { type: 'DateTime' }),
    settledAt: t.expose('settledAt', { type: 'DateTime', nullable: true }),
    settledByName: t.exposeString('settledByName', { nullable: true }),
  }),
})

builder.queryField('manualLineComments', (t) =>
  t.prismaField({
    type: [ManualLineComment],
    authScopes: { may: 'manualLineComments' },
    description: `条目意见 — what was said of an edition’s lines, the latest ${mostComments} first.`,
    args: { editionId: t.arg.id() },
    resolve: async (query, _root, { editionId }, { db }) =>
      db.manualLineComment.findMany({
        ...query,
        where: { editionId: await editionIdOf(db, editionId) },
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        take: mostComments,
      }),
  }),
)

const commentSuccess = (name: string) =>
  builder.objectRef<{ commentId: string }>(name).implement({
    fields: (t) => ({
      commentId: t.id({ resolve: ({ commentId }) => encodeId('ManualLineComment', commentId) }),
      comment: t.prismaField({
        type: ManualLineComment,
        nullable: true,
        resolve: (query, { commentId }, _args, { db }) =>
          db.manualLineComment.findUnique({ ...query, where: { id: commentId } }),
      }),
    }),
  })

const CommentManualLineInput = builder.inputType('CommentManualLineInput', {
  fields: (t) => ({
    entryId: t.id(),
    text: t.string({ validate: z.string().max(1000) }),
    idempotencyKey: idempotencyKey(t),
  }),
})

builder.mutationField('commentManualLine', (t) =>
  t.field({
    type: commentSuccess('CommentManualLineSuccess'),
    ...refusable,
    authScopes: { may: 'commentManualLine' },
    description: '条目意见 — says something about a line.',
    args: { input: t.arg({ type: CommentManualLineInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'commentManualLine', input }, (ctx, { entryId, text }) =>
        commentManualLine(ctx, { entryId: rowId('ManualEntry', entryId), text }),
      ),
  }),
)

const SettleManualCommentInput = builder.inputType('SettleManualCommentInput', {
  fields: (t) => ({ commentId: t.id(), idempotencyKey: idempotencyKey(t) }),
})

builder.mutationField('settleManualComment', (t) =>
  t.field({
    type: commentSuccess('SettleManualCommentSuccess'),
    ...refusable,
    authScopes: { may: 'settleManualComment' },
    description: '意见已处理 — nothing more is to be done about it.',
    args: { input: t.arg({ type: SettleManualCommentInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'settleManualComment', input }, (ctx, { commentId }) =>
        settleManualComment(ctx, { commentId: rowId('ManualLineComment', commentId) }),
      ),
  }),
)
