import type { Channel } from './channel.ts'
import { postSigned, type Receiver } from './post-signed.ts'

/** 短信网关 — a gateway of the city takes number and text; how it tells people, by message or by voice, is its own affair. */
export const textMessageChannel = (gateway: Receiver): Channel => ({
  addressOf: ({ phone }) => phone,
  send: ({ id, to, text }) => postSigned(gateway, { id, document: { id, to, text } }),
})

/** 网络回调 — a system of the city hears of every notice, once; it is told who it is by the signature. */
export const webhookChannel = (receiver: Receiver): Channel => ({
  addressOf: () => receiver.url,
  send: ({ id, subject, text }) =>
    postSigned(receiver, { id, document: { type: 'notice.given', id, subject, text } }),
})
