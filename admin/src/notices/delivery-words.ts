import type { Delivery } from './use-deliveries.ts'

/** 逐人 — the deliveries of each person, in the order in which they were made; what goes to a system stands last. */
export function byPerson(deliveries: readonly Delivery[]) {
  const people = new Map(deliveries.map(({ person }) => [person?.id ?? null, person]))
  return [...people]
    .map(([id, person]) => ({
      ...{ id, name: person?.name ?? null },
      ways: deliveries.filter((one) => (one.person?.id ?? null) === id),
    }))
    .toSorted((one, other) => Number(one.id === null) - Number(other.id === null))
}

/** 送达时间 — when a delivery came to be what it is. */
export function stateAt(delivery: Delivery): string {
  const { queuedAt, sentAt, deliveredAt, acknowledgedAt, failedAt } = delivery
  const at = {
    ...{ QUEUED: queuedAt, SENT: sentAt, DELIVERED: deliveredAt },
    ...{ ACKNOWLEDGED: acknowledgedAt, FAILED: failedAt },
  }
  return at[delivery.state] ?? queuedAt
}

/** 待签收 — whether somebody was told and has not signed for it yet. */
export const waitsFor = (personId: string | null, deliveries: readonly Delivery[]): boolean => {
  const mine = deliveries.filter(({ person }) => person !== null && person.id === personId)
  return mine.length > 0 && mine.every(({ state }) => state !== 'ACKNOWLEDGED')
}

/** 送达概况 — how many people are told, how many of them have signed, and how many tries have failed for good. */
export function toldOf(deliveries: readonly Delivery[]) {
  const people = byPerson(deliveries).filter(({ id }) => id !== null)
  const has = (state: Delivery['state']) => (one: Delivery) => one.state === state
  return {
    told: people.length,
    signed: people.filter(({ ways }) => ways.some(has('ACKNOWLEDGED'))).length,
    failed: deliveries.filter(has('FAILED')).length,
  }
}
