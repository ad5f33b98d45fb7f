import { describe, expect, test } from 'vitest'
import {
  dueAtOf,
  instantOfShare,
  isStoppedLate,
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

const returned = [
  entry('STOPPED', '2026-03-02 16:00'),
  entry('RETURN_UPHELD', '2026-03-02 17:00'),
] as const

describe('退回 a unit sends the case back that it was sent', () => {
  test.each<[string, LedgerEntry[], string]>([
    [
      '退回成立 what it had used is not counted: should it get the case again, it has the whole limit',
      [...returned, entry('RESUMED', '2026-03-04 08:00')],
      '2026-03-05 18:00',
    ],
    [
      '退回不成立 what it had used is counted, the time at the dispatcher’s desk is not',
      [entry('STOPPED', '2026-03-02 16:00'), entry('RESUMED', '2026-03-04 08:00')],
      '2026-03-05 10:00',
    ],
    [
      '返工 of a unit that had handled the case before only the returned visit is not counted',
      [
        ...[entry('STOPPED', '2026-03-02 12:00'), entry('RESUMED', '2026-03-03 08:00')],
        ...[entry('STOPPED', '2026-03-03 12:00'), entry('RETURN_UPHELD', '2026-03-03 15:00')],
        entry('RESUMED', '2026-03-04 08:00'),
      ],
      '2026-03-05 12:00',
    ],
    [
      '挂账 a stand within the returned visit changes nothing',
      [
        ...[entry('PAUSED', '2026-03-02 10:00'), entry('RESUMED', '2026-03-02 15:00')],
        ...[...returned, entry('RESUMED', '2026-03-04 08:00')],
      ],
      '2026-03-05 18:00',
    ],
    [
      '退回不成立 where a ruling finds later that it had to handle the case, what it had used counts again',
      [
        ...[...returned, entry('RETURN_OVERRULED', '2026-03-04 08:00')],
        entry('RESUMED', '2026-03-04 08:00'),
      ],
      '2026-03-05 10:00',
    ],
    [
      'a ruling speaks of its last return only',
      [
        ...[...returned, entry('RESUMED', '2026-03-03 08:00')],
        ...[entry('STOPPED', '2026-03-03 12:00'), entry('RETURN_UPHELD', '2026-03-03 15:00')],
        ...[entry('RETURN_OVERRULED', '2026-03-04 08:00'), entry('RESUMED', '2026-03-04 08:00')],
      ],
      '2026-03-05 12:00',
    ],
    [
      'as long as it does not get the case again the due date stays',
      [...returned],
      '2026-03-03 18:00',
    ],
  ])('%s', (_, entries, due) => {
    expect(dueAtOf(aLedger(...entries))).toEqual(local(due))
  })
})

describe('超期 what was returned', () => {
  test.each<[string, LedgerEntry[], boolean]>([
    ['handled in time', [entry('STOPPED', '2026-03-03 17:00')], false],
    ['handled late', [entry('STOPPED', '2026-03-04 09:00')], true],
    [
      'returned late, and rightly',
      [entry('STOPPED', '2026-03-04 09:00'), entry('RETURN_UPHELD', '2026-03-04 10:00')],
      false,
    ],
    [
      'rightly returned, and handled late when it came again',
      [
        ...[...returned, entry('RESUMED', '2026-03-04 08:00')],
        entry('STOPPED', '2026-03-06 09:00'),
      ],
      true,
    ],
    [
      'handled in time, and rightly returned late when it came again',
      [
        ...[entry('STOPPED', '2026-03-03 17:00'), entry('RESUMED', '2026-03-04 08:00')],
        ...[entry('STOPPED', '2026-03-09 12:00'), entry('RETURN_UPHELD', '2026-03-09 15:00')],
      ],
      false,
    ],
    [
      'put off before its end, and handled meanwhile',
      [entry('PAUSED', '2026-03-02 10:00'), entry('STOPPED', '2026-03-09 10:00')],
      false,
    ],
  ])('超期停表 a case that was %s: late is %s', (_, entries, late) => {
    const ledger = aLedger(...entries)
    expect(isStoppedLate(ledger, dueAtOf(ledger))).toBe(late)
  })

  test('退回成立 nothing is used, and it was not overdue, however late it was returned', () => {
    const ledger = aLedger(
      entry('STOPPED', '2026-03-09 12:00'),
      entry('RETURN_UPHELD', '2026-03-09 15:00'),
    )
    const later = local('2026-03-10 08:00')
    expect([usedShare(ledger, later), overtimeMultiple(ledger, later)]).toEqual([0, 0])
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
