import { describe, expect, test } from 'vitest'
import type { LedgerEntry } from '../../../services/deadlines/ledger.ts'
import { effectOf, lastDueDates } from '../../../services/deadlines/ledger-effect.ts'
import { aCalendar, local } from './a-calendar.ts'

const entry = (kind: LedgerEntry['kind'], at: string, amount = 1): LedgerEntry => ({
  kind,
  at: local(at),
  ...(kind === 'EXTENDED' && { amount }),
})
const paused = entry('PAUSED', '2026-03-02 10:00')

describe('期限影响 what an entry does to a limit of two working days from Monday 08:00', () => {
  test.each<[string, LedgerEntry[], string, string]>([
    [
      '延期 an extension moves it by as much',
      [entry('EXTENDED', '2026-03-02 09:00')],
      '2026-03-03 18:00',
      '2026-03-04 18:00',
    ],
    ['挂账 a clock that stands keeps it', [paused], '2026-03-03 18:00', '2026-03-03 18:00'],
    [
      'going on moves it by as long as the clock stood',
      [paused, entry('RESUMED', '2026-03-03 10:00')],
      '2026-03-03 18:00',
      '2026-03-04 18:00',
    ],
    [
      'a second extension is told from the first one on',
      [entry('EXTENDED', '2026-03-02 09:00'), entry('EXTENDED', '2026-03-03 09:00')],
      '2026-03-04 18:00',
      '2026-03-05 18:00',
    ],
    [
      'a stop does nothing to it',
      [entry('STOPPED', '2026-03-05 09:00')],
      '2026-03-03 18:00',
      '2026-03-03 18:00',
    ],
    [
      '豁免 nor does an exemption',
      [entry('EXEMPTED', '2026-03-05 09:00')],
      '2026-03-03 18:00',
      '2026-03-03 18:00',
    ],
  ])('%s', (_, entries, before, after) => {
    const ledger = {
      startedAt: local('2026-03-02 Mon 08:00'),
      limit: { value: 2, unit: 'WORKING_DAY' as const },
      ...{ entries, calendar: aCalendar() },
    }
    expect(lastDueDates(ledger)).toEqual({ dueBefore: local(before), dueAfter: local(after) })
  })
})

const [before, after] = [local('2026-03-02 11:00'), local('2026-03-02 12:00')]
const due = (dueBefore: Date, dueAfter: Date) => ({ dueBefore, dueAfter })

describe('期限影响 what the ledger says of a due date', () => {
  test.each([
    ['EXTENDED', before, due(before, after), 'MOVED'],
    ['RESUMED', before, due(before, after), 'MOVED'],
    ['RESUMED', before, due(before, before), 'KEPT'],
    ['PAUSED', before, due(before, before), 'STANDING'],
    ['STOPPED', after, due(after, after), 'IN_TIME'],
    ['STOPPED', after, due(before, before), 'LATE'],
    ['EXEMPTED', after, due(before, before), 'EXEMPTED'],
    ['RETURN_UPHELD', after, due(before, before), 'EXEMPTED'],
  ] as const)('%s at %s: %j is %s', (kind, at, dates, effect) => {
    expect(effectOf({ kind, at, reason: '', ...dates })).toBe(effect)
  })

  test.each(['CALLED_BACK', 'CASE_ENDED', 'RETURNED'])(
    '未办理 a clock stopped by %s was neither in time nor late',
    (reason) => {
      for (const at of [before, after])
        expect(effectOf({ kind: 'STOPPED', at, reason, ...due(before, before) })).toBe('NOT_DONE')
    },
  )
})
