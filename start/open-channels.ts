import type { Config } from '../services/config.ts'
import type { Channels } from '../services/deliveries/channel.ts'
import { emailChannel } from '../services/deliveries/email-channel.ts'
import { textMessageChannel, webhookChannel } from '../services/deliveries/http-channels.ts'

type Surroundings = {
  readonly config: Pick<
    Config,
    | 'SMTP_URL'
    | 'SMTP_FROM'
    | 'SMS_GATEWAY_URL'
    | 'SMS_GATEWAY_SECRET'
    | 'NOTICE_WEBHOOK_URL'
    | 'NOTICE_WEBHOOK_SECRET'
  >
  readonly now: () => Date
}

/** 通知渠道 — the ways out of the house that this installation has been given; with none, notices stay in the app. */
export async function openChannels({ config, now }: Surroundings): Promise<Channels> {
  const { SMTP_URL: mail, SMTP_FROM: from } = config
  const { SMS_GATEWAY_URL: gateway, SMS_GATEWAY_SECRET: gatewaySecret } = config
  const { NOTICE_WEBHOOK_URL: hook, NOTICE_WEBHOOK_SECRET: hookSecret } = config
  return {
    ...(mail !== undefined &&
      from !== undefined && { EMAIL: await emailChannel({ url: mail, from }) }),
    ...(gateway !== undefined &&
      gatewaySecret !== undefined && {
        TEXT_MESSAGE: textMessageChannel({ url: gateway, secret: gatewaySecret, now }),
      }),
    ...(hook !== undefined &&
      hookSecret !== undefined && {
        WEBHOOK: webhookChannel({ url: hook, secret: hookSecret, now }),
      }),
  }
}
