import type { DeliveryState } from '../../prisma/generated/enums.ts'

/** 回执 — what a gateway may tell of a delivery afterwards. */
export const receipts = ['DELIVERED', 'ACKNOWLEDGED', 'FAILED'] as const
export type Receipt = (typeof receipts)[number]

const order: Readonly<Record<DeliveryState, number>> = {
  ...{ QUEUED: 0, SENT: 1, FAILED: 2, DELIVERED: 3, ACKNOWLEDGED: 4 },
}

/** 回执效力 — receipts come in any order and more than once: what is known already is not taken back. */
export const isNews = (state: DeliveryState, receipt: Receipt): boolean =>
  order[receipt] > order[state]
