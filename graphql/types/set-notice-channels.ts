import type { NoticeChannel } from '../../services/deliveries/notice-channels.ts'
import { setNoticeChannels } from '../../services/deliveries/set-notice-channels.ts'
import { builder } from '../builder.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { DeliveryChannel } from './enums.ts'
import { idempotencyKey } from './input.ts'

export const NoticeChannelType = builder.objectRef<NoticeChannel>('NoticeChannel').implement({
  description: '通知渠道 — a way beside the app by which somebody may be told of notices.',
  fields: (t) => ({
    channel: t.expose('channel', { type: DeliveryChannel }),
    address: t.exposeString('address', { nullable: true, description: 'None: nobody knows it' }),
    chosen: t.exposeBoolean('chosen', { description: 'Whether they want to be told by it' }),
  }),
})

const SetNoticeChannelsInput = builder.inputType('SetNoticeChannelsInput', {
  fields: (t) => ({
    channels: t.field({
      type: [DeliveryChannel],
      description: 'EMAIL, TEXT_MESSAGE, both or none; in the app one is always told',
    }),
    idempotencyKey: idempotencyKey(t),
  }),
})

type Chosen = Awaited<ReturnType<typeof setNoticeChannels>>
const SetNoticeChannelsSuccess = builder.objectRef<Chosen>('SetNoticeChannelsSuccess').implement({
  fields: (t) => ({
    channels: t.field({ type: [DeliveryChannel], resolve: ({ channels }) => [...channels] }),
  }),
})

builder.mutationField('setNoticeChannels', (t) =>
  t.field({
    type: SetNoticeChannelsSuccess,
    ...refusable,
    authScopes: { may: 'setNoticeChannels' },
    description: '设定通知渠道 — by which ways beside the app whoever asks is told of notices.',
    args: { input: t.arg({ type: SetNoticeChannelsInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'setNoticeChannels', input }, (ctx, given) =>
        setNoticeChannels(ctx, { ...given, installed: context.channels }),
      ),
  }),
)
