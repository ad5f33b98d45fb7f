import type { DeliveryChannel, DeliveryState } from '../../api/generated/operations.ts'

/** 英文 — the texts of how people are told of notices. */
export const deliveryTexts = {
  deliveries: {
    told: 'Told: %{told}, signed: %{signed}',
    failed: 'not delivered: %{failed}',
    system: 'Another system',
    sign: 'Sign for it',
    signFor: 'Sign for it: %{what}',
  },
  receiptLimit: {
    title: 'Receipts of notices',
    change: 'Change the time',
    advice:
      'Whoever is told of a deadline signs for it on the page of the case. If nobody does within this time, the next office is told: the department, the command center, the leader.',
    minutes: 'Minutes; empty: the next office is not told',
    none: 'The next office is not told when nobody signs for a notice.',
    after: 'The next office is told when nobody signs for a notice within %{count} min.',
    wrong: 'Give 1 to 1440 minutes, or none. Nothing was changed.',
  },
  deliveryChannels: {
    APP: 'Here',
    EMAIL: 'E-mail',
    TEXT_MESSAGE: 'Text message',
    WEBHOOK: 'Webhook',
  } satisfies Record<DeliveryChannel, string>,
  deliveryStates: {
    QUEUED: 'waits to be sent',
    SENT: 'sent',
    DELIVERED: 'arrived',
    ACKNOWLEDGED: 'signed for',
    FAILED: 'not delivered',
  } satisfies Record<DeliveryState, string>,
}
