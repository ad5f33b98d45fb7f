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
    range: '1 to 1440 minutes',
    ownShown: 'Single levels have a time of their own:',
    own: 'A time of its own for single levels; empty: as above',
    level: '%{kind}, %{percent} % of the limit',
    levelMinutes: '%{level}: minutes',
    levelAfter: '%{level}: %{count} min',
  },
  noticeChannels: {
    title: 'How I am told of notices',
    note: 'Here always; beside that:',
    none: 'Here only: this installation has no other way.',
    chosen: '%{channel}, to %{address}',
    declined: '%{channel}: not wanted',
    unknown: '%{channel}: no address of mine is known; whoever keeps people adds it',
    change: 'Choose',
    advice: 'It holds for notices from now on. Here one is always told of them.',
    ways: 'Tell me beside that',
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
