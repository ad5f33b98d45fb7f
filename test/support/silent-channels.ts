import type { Channel, Channels } from '../../services/deliveries/channel.ts'

const send: Channel['send'] = async () => ({ kind: 'SENT' })
type Known = Parameters<Channel['addressOf']>[0]

/** Every way out of the house, and nobody at its end. */
export const silentChannels = {
  EMAIL: { send, addressOf: ({ email }: Known) => email },
  TEXT_MESSAGE: { send, addressOf: ({ phone }: Known) => phone },
  WEBHOOK: { send, addressOf: () => 'https://example.org/hook' },
} satisfies Channels
