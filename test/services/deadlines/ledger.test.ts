import { describe, expect, test } from 'vitest'
import {
  dueAtOf,
  instantOfShare,
  type Ledger,
  type LedgerEntry,
  overtimeMultiple,
  usedShare,
} from '../../../services/deadlines/ledger.ts'
import { aCalendar, local } from './a-calendar.ts'

const calendar = aCalendar()
const entry = (kind: LedgerEntry['kind'], at: string, amount?: number): LedgerEntry => ({
  kind,
  at: local(at),
  ...(amount !== undefined && { amount }),
})
/** Two working days from Monday 2 March 2026, 08:00. */
const aLedger = (...entries: LedgerEntry[]): Ledger => ({
  startedAt: local('2026-03-02 08:00'),
  limit: { value: 2, unit: 'WORKING_DAY' },
  entries,
  calendar,
})

describe('台账 the due date follows from the ledger', () => {
  test.each<[string, LedgerEntry[], string]>([
    ['nothing happened', [], '2026-03-03 18:00'],
    [
      '挂账 a day of standing moves it a day',
      [entry('PAUSED', '2026-03-02 10:00'), entry('RESUMED', '2026-03-03 10:00')],
      '2026-03-04 18:00',
    ],
    [
      'a stand at noon costs nothing',
      [entry('PAUSED', '2026-03-02 12:00'), entry('RESUMED', '2026-03-02 14:00')],
      '2026-03-03 18:00',
    ],
    ['延期 one working day more', [entry('EXTENDED', '2026-03-03 09:00', 1)], '2026-03-04 18:00'],
    [
      '变更时限 another limit counts from the start, the last one, with its extensions',
      [
        entry('LIMIT_CHANGED', '2026-03-02 09:00', 5),
        entry('EXTENDED', '2026-03-02 10:00', 1),
        entry('LIMIT_CHANGED', '2026-03-03 09:00', 1),
      ],
      '2026-03-03 18:00',
    ],
    [
      '返工 rework goes on with what is left',
      [entry('STOPPED', '2026-03-03 14:00'), entry('RESUMED', '2026-03-10 08:00')],
      '2026-03-10 12:00',
    ],
    [
      'while it stands the due date stays as it was',
      [entry('PAUSED', '2026-03-02 10:00')],
      '2026-03-03 18:00',
    ],
    [
      'an overdue clock that goes on stays overdue since then',
      [entry('STOPPED', '2026-03-05 18:00'), entry('RESUMED', '2026-03-09 08:00')],
      '2026-03-03 18:00',
    ],
    [
      'a second pause of a standing clock changes nothing',
      [
        entry('PAUSED', '2026-03-02 10:00'),
        entry('PAUSED', '2026-03-02 11:00'),
        entry('RESUMED', '2026-03-02 15:00'),
      ],
      '2026-03-04 11:00',
    ],
    [
      '豁免 an exemption leaves the fact',
      [entry('EXEMPTED', '2026-03-09 08:00')],
      '2026-03-03 18:00',
    ],
  ])('%s', (_, entries, due) => {
    expect(dueAtOf(aLedger(...entries))).toEqual(local(due))
  })
})

describe('用时 how much of the limit is used', () => {
  test('the warning stands where its share of the limit is used', () => {
    expect(instantOfShare(aLedger(), 0.5)).toEqual(local('2026-03-02 18:00'))
  })

  test('用时比 half of two days is used after one, all after two, more after that', () => {
    const at = (time: string) => usedShare(aLedger(), local(time))
    expect([at('2026-03-02 18:00'), at('2026-03-03 18:00'), at('2026-03-04 18:00')]).toEqual([
      0.5, 1, 1.5,
    ])
  })

  test('超时倍数 a day late on two days is half, in time is none', () => {
    expect(overtimeMultiple(aLedger(), local('2026-03-04 18:00'))).toBe(0.5)
    expect(overtimeMultiple(aLedger(), local('2026-03-03 12:00'))).toBe(0)
  })
})
