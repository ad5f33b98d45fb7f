import { describe, expect, test } from 'vitest'
import { byPerson, stateAt, toldOf, waitsFor } from '../../admin/src/notices/delivery-words.ts'
import type { Delivery } from '../../admin/src/notices/use-deliveries.ts'

const at = (minute: number) => `2026-03-02T03:0${minute}:00.000Z`
let ids = 0
/** A delivery; name only what the test is about. */
const aDelivery = (given: Partial<Delivery>): Delivery => ({
  ...({ id: String(++ids), channel: 'APP', state: 'DELIVERED' } as const),
  ...{ queuedAt: at(0), sentAt: at(1), deliveredAt: at(2), acknowledgedAt: null, failedAt: null },
  ...{ error: null, person: { id: 'a', name: '张三' } },
  ...given,
})
const system = { channel: 'WEBHOOK', state: 'SENT', person: null } as const
const other = { id: 'b', name: '李四' }

describe('送达情况 who was told of a notice', () => {
  test('everybody stands once, with every channel; a system stands last', () => {
    const told = [
      aDelivery(system),
      aDelivery({}),
      aDelivery({ person: other }),
      aDelivery({ channel: 'EMAIL', state: 'SENT' }),
    ]
    const found = byPerson(told).map(({ name, ways }) => [name, ways.map(({ channel }) => channel)])
    expect(found).toEqual([
      ['张三', ['APP', 'EMAIL']],
      ['李四', ['APP']],
      [null, ['WEBHOOK']],
    ])
  })

  test('people are counted once each, failures one by one', () => {
    const signed = { state: 'ACKNOWLEDGED', acknowledgedAt: at(3) } as const
    const failed = { state: 'FAILED', failedAt: at(4) } as const
    const told = [
      aDelivery(signed),
      aDelivery({ channel: 'EMAIL', ...failed }),
      aDelivery({ person: other }),
      aDelivery({ ...system, ...failed }),
    ]
    expect(toldOf(told)).toEqual({ told: 2, signed: 1, failed: 2 })
  })

  test('whoever was told and has not signed may sign, nobody else', () => {
    const told = [aDelivery({}), aDelivery(system)]
    expect(['a', 'b', null].map((id) => waitsFor(id, told))).toEqual([true, false, false])
    expect(waitsFor('a', [aDelivery({ state: 'ACKNOWLEDGED' }), aDelivery({})])).toBe(false)
  })

  test.each([
    [{ state: 'QUEUED' }, 0],
    [{ state: 'SENT' }, 1],
    [{ state: 'DELIVERED' }, 2],
    [{ state: 'FAILED', failedAt: at(4) }, 4],
  ] as const)('%j is told with its instant', (given, minute) => {
    expect(stateAt(aDelivery(given))).toBe(at(minute))
  })
})
