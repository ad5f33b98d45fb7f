import { describe, expect, test } from 'vitest'
import {
  type ReceiptSettings,
  receiptLevels,
  receiptMinutesFor,
} from '../../../services/deliveries/receipt-limits.ts'

const none = { receiptMinutes: null, receiptLimits: {} }
const all = { receiptMinutes: 30, receiptLimits: {} }
const some = { receiptMinutes: 30, receiptLimits: { 1: 120, 3: 5 } }
const only = { receiptMinutes: null, receiptLimits: { 3: 5 } }

describe('签收时限 how long a notice may wait for its receipt', () => {
  test.each<[ReceiptSettings, unknown, number | null]>([
    [none, { level: 2 }, null],
    [all, { level: 2 }, 30],
    [some, { level: 1 }, 120],
    [some, { level: 2 }, 30],
    [some, { level: 3, of: { kind: 'CLOCK_LEVEL' } }, 5],
    [some, {}, 30],
    [some, null, 30],
    [some, { level: 'toString' }, 30],
    [only, { level: 3 }, 5],
    [only, { level: 4 }, null],
  ])('%j, %j: %s', (settings, facts, minutes) => {
    expect(receiptMinutesFor(settings, facts)).toBe(minutes)
  })

  test('every level of the ladder is told with its share, and with the minutes of its own', () => {
    const ladder = { warningShare: 0.8, ladderPercents: [20, 50] }
    const told = receiptLevels({ ...ladder, receiptLimits: { 1: 120, 4: 5 } })
    expect(told.map(({ number, kind, share, minutes }) => [number, kind, share, minutes])).toEqual([
      [1, 'WARNING', 0.8, 120],
      [2, 'OVERDUE', 1, null],
      [3, 'LEVEL', 1.2, null],
      [4, 'LEVEL', 1.5, 5],
    ])
  })
})
