import type { ReadNoticeChannelsQuery } from '../api/generated/operations.ts'
import type { Text } from '../texts/use-text.ts'

export type NoticeChannel = ReadNoticeChannelsQuery['viewer']['noticeChannels'][number]

/** 渠道说明 — what one is told about a channel: where it reaches, that it is not wanted, or what it lacks. */
export function textOf({ channel: name, address, chosen }: NoticeChannel, text: Text): string {
  const channel = text(`deliveryChannels.${name}`)
  if (!chosen) return text('noticeChannels.declined', { channel })
  return address === null
    ? text('noticeChannels.unknown', { channel })
    : text('noticeChannels.chosen', { channel, address })
}

/** 所选渠道 — the channels that are ticked; one that nobody can tick for want of an address stays as it is. */
export function channelsGiven(fields: FormData, channels: readonly NoticeChannel[]) {
  const ticked = fields.getAll('channels')
  return channels
    .filter(({ channel, address, chosen }) =>
      address === null ? chosen : ticked.includes(channel),
    )
    .map(({ channel }) => channel)
}
