import { acknowledgeNotice } from '../../services/deliveries/acknowledge-notice.ts'
import { builder } from '../builder.ts'
import { rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { idempotencyKey } from './input.ts'
import { Notice } from './notice.ts'

const AcknowledgeNoticeInput = builder.inputType('AcknowledgeNoticeInput', {
  fields: (t) => ({ noticeId: t.id(), idempotencyKey: idempotencyKey(t) }),
})

const AcknowledgeNoticeSuccess = builder
  .objectRef<{ readonly noticeId: string }>('AcknowledgeNoticeSuccess')
  .implement({
    fields: (t) => ({
      notice: t.prismaField({
        type: Notice,
        resolve: (query, { noticeId }, _args, { db }) =>
          db.notice.findUniqueOrThrow({ ...query, where: { id: noticeId } }),
      }),
    }),
  })

builder.mutationField('acknowledgeNotice', (t) =>
  t.field({
    type: AcknowledgeNoticeSuccess,
    ...refusable,
    authScopes: { may: 'acknowledgeNotice' },
    description: '签收 — whoever was told of a notice has seen it; a second time changes nothing.',
    args: { input: t.arg({ type: AcknowledgeNoticeInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'acknowledgeNotice', input }, (ctx, { noticeId }) =>
        acknowledgeNotice(ctx, { noticeId: rowId('Notice', noticeId) }),
      ),
  }),
)
