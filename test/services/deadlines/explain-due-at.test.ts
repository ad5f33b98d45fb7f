import { describe, expect, test } from 'vitest'
import { explainDueAt } from '../../../services/deadlines/explain-due-at.ts'
import type { Ledger } from '../../../services/deadlines/ledger.ts'
import { aCalendar, local } from './a-calendar.ts'

const calendar = aCalendar()

describe('期限推算 an officer can follow how a due date came about', () => {
  test('over Spring Festival: worked, nights and noon, make-up Saturday, holiday', () => {
    const ledger: Ledger = {
      startedAt: local('2026-02-14 Sat 09:00'),
      limit: { value: 1, unit: 'WORKING_DAY' },
      entries: [],
      calendar,
    }
    const told = explainDueAt(ledger).map(({ from, to, reason }) => [reason, from, to])
    expect(told).toEqual([
      ['COUNTED', local('2026-02-14 09:00'), local('2026-02-14 12:00')],
      ['OUTSIDE_WORKING_HOURS', local('2026-02-14 12:00'), local('2026-02-14 14:00')],
      ['COUNTED', local('2026-02-14 14:00'), local('2026-02-14 18:00')],
      ['OUTSIDE_WORKING_HOURS', local('2026-02-14 18:00'), local('2026-02-15 00:00')],
      ['PUBLIC_HOLIDAY', local('2026-02-15 00:00'), local('2026-02-24 00:00')],
      ['OUTSIDE_WORKING_HOURS', local('2026-02-24 00:00'), local('2026-02-24 08:00')],
      ['COUNTED', local('2026-02-24 08:00'), local('2026-02-24 09:00')],
    ])
  })

  test('a standing clock and a weekend are named', () => {
    const ledger: Ledger = {
      startedAt: local('2026-03-06 Fri 16:00'),
      limit: { value: 3, unit: 'WORKING_HOUR' },
      entries: [
        { kind: 'PAUSED', at: local('2026-03-06 17:00') },
        { kind: 'RESUMED', at: local('2026-03-06 18:00') },
      ],
      calendar,
    }
    expect(explainDueAt(ledger).map(({ reason }) => reason)).toEqual([
      'COUNTED',
      'CLOCK_STANDING',
      'OUTSIDE_WORKING_HOURS',
      'REST_DAY',
      'OUTSIDE_WORKING_HOURS',
      'COUNTED',
    ])
  })

  test('退回成立 a visit that is not counted is named, from the start without gaps', () => {
    const ledger: Ledger = {
      startedAt: local('2026-03-06 Fri 15:00'),
      limit: { value: 3, unit: 'WORKING_HOUR' },
      entries: [
        { kind: 'STOPPED', at: local('2026-03-06 17:00') },
        { kind: 'RETURN_UPHELD', at: local('2026-03-06 17:30') },
        { kind: 'RESUMED', at: local('2026-03-09 Mon 08:00') },
      ],
      calendar,
    }
    expect(explainDueAt(ledger).map(({ from, to, reason }) => [reason, from, to])).toEqual([
      ['RETURN_UPHELD', local('2026-03-06 15:00'), local('2026-03-06 17:00')],
      ['CLOCK_STANDING', local('2026-03-06 17:00'), local('2026-03-09 08:00')],
      ['COUNTED', local('2026-03-09 08:00'), local('2026-03-09 11:00')],
    ])
  })
})
