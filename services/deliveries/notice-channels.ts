import type { DeliveryChannel } from '../../prisma/generated/enums.ts'
import { type Addressee, type Channels, type PersonalChannel, personalChannels } from './channel.ts'

/** 渠道选择 — what a channel may know of a person, and which of them that person does not want. */
export type Choosing = Addressee & { readonly declinedChannels: readonly DeliveryChannel[] }

/** 通知渠道 — a way beside the app: where somebody is reached by it, null where no address is known, and whether they want it. */
export type NoticeChannel = {
  readonly channel: PersonalChannel
  readonly address: string | null
  readonly chosen: boolean
}

/** 本人渠道 — the ways that there are beside the app, as they are for one person. */
export const noticeChannels = (person: Choosing, channels: Channels): readonly NoticeChannel[] =>
  personalChannels.flatMap((channel) => {
    const way = channels[channel]
    if (way === undefined) return []
    const chosen = !person.declinedChannels.includes(channel)
    return [{ channel, chosen, address: way.addressOf(person) }]
  })

type Names = readonly DeliveryChannel[]

/** 所选渠道 — the channels that there are, without the declined ones. */
export const chosenOf = (declined: Names, channels: Channels) =>
  personalChannels.filter((name) => channels[name] !== undefined && !declined.includes(name))

/** 不接收渠道 — what is declined once somebody has chosen; nobody was asked about a channel that is not there. */
export const declinedAfter = (
  { chosen, before }: { readonly chosen: Names; readonly before: Names },
  channels: Channels,
) =>
  personalChannels.filter((name) =>
    channels[name] === undefined ? before.includes(name) : !chosen.includes(name),
  )
