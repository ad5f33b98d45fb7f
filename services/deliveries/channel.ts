import type { DeliveryChannel } from '../../prisma/generated/enums.ts'

/** 收件人 — what a channel may know of a person. */
export type Addressee = { readonly email: string | null; readonly phone: string | null }

/** 消息 — a notice in words, for one address; its id stays the same however often it is tried. */
export type Message = {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** 发送结果 — what became of one try: taken, to be tried again, or refused for good. */
export type Sending =
  | { readonly kind: 'SENT' }
  | { readonly kind: 'LATER' | 'NEVER'; readonly why: string }

/** 渠道 — a way out of the house; what it cannot do it says, it does not throw. */
export type Channel = {
  /** Where somebody is reached by it; null where they are not. */
  readonly addressOf: (person: Addressee) => string | null
  readonly send: (message: Message) => Promise<Sending>
}

/** 个人渠道 — the ways by which people are told beside the app; each may do without. */
export const personalChannels = [
  'EMAIL',
  'TEXT_MESSAGE',
] as const satisfies readonly DeliveryChannel[]
export type PersonalChannel = (typeof personalChannels)[number]

/** 渠道表 — the ways that an installation has been given; none: notices stay in the app. */
export type Channels = Readonly<Partial<Record<Exclude<DeliveryChannel, 'APP'>, Channel>>>

const longest = 300

/** 原因 — why a try came to nothing, in one short line. */
export const causeOf = (error: unknown): string => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const text = cause instanceof Error ? cause.message : String(cause)
  return text.replace(/\s+/g, ' ').trim().slice(0, longest)
}
