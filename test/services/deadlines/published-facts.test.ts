import { describe, expect, test } from 'vitest'
import type { Calendar } from '../../../services/deadlines/calendar.ts'
import { dueAtOf, type LedgerEntry } from '../../../services/deadlines/ledger.ts'
import { periodOf } from '../../../services/deadlines/months.ts'
import { altersPublished, type Due } from '../../../services/deadlines/published-facts.ts'
import { aCalendar, local } from './a-calendar.ts'

const february = [periodOf('2026-02', 'Asia/Shanghai')]
const usual = aCalendar()
/** Friday 27 February was no working day after all; Saturday 28 February is one, and March begins on a Sunday. */
const storm = aCalendar({ days: new Map([...usual.days, ['2026-02-27', 'HOLIDAY']]) })

type Given = { readonly start: string; readonly hours: number; readonly entries?: LedgerEntry[] }
const aDue = ({ start, hours, entries = [] }: Given, calendar: Calendar): Due => {
  const limit = { value: hours, unit: 'WORKING_HOUR' } as const
  const ledger = { startedAt: local(start), limit, entries, calendar }
  return { ledger, dueAt: dueAtOf(ledger) }
}
const stormAlters = (given: Given, periods = february) =>
  altersPublished({ before: aDue(given, usual), after: aDue(given, storm) }, periods)
const entry = (kind: LedgerEntry['kind'], at: string): LedgerEntry => ({ kind, at: local(at) })

describe('评价周期 what a published month says of a clock', () => {
  test.each<[string, Given, boolean]>([
    ['it came to its end there', { start: '2026-02-27 08:00', hours: 8 }, true],
    ['it came to its end there before the storm', { start: '2026-02-26 08:00', hours: 8 }, false],
    ['it ran through it and ends later', { start: '2026-02-27 08:00', hours: 20 }, false],
    [
      'it stopped there in time',
      { start: '2026-02-27 08:00', hours: 20, entries: [entry('STOPPED', '2026-02-27 17:00')] },
      true,
    ],
    [
      'it stopped there, and ran on later',
      {
        ...{ start: '2026-02-27 08:00', hours: 20 },
        entries: [entry('STOPPED', '2026-02-27 17:00'), entry('RESUMED', '2026-03-03 08:00')],
      },
      true,
    ],
    [
      'it stopped later, in time',
      { start: '2026-02-27 08:00', hours: 20, entries: [entry('STOPPED', '2026-03-02 09:00')] },
      false,
    ],
    [
      'it stopped later, but had been overdue there',
      { start: '2026-02-27 08:00', hours: 4, entries: [entry('STOPPED', '2026-03-02 09:00')] },
      true,
    ],
    [
      'it had been overdue there, but nothing of it counts since its return was upheld',
      {
        ...{ start: '2026-02-27 08:00', hours: 4 },
        entries: [entry('STOPPED', '2026-03-02 09:00'), entry('RETURN_UPHELD', '2026-03-02 10:00')],
      },
      false,
    ],
    [
      'it stood before its end',
      { start: '2026-02-27 08:00', hours: 8, entries: [entry('PAUSED', '2026-02-27 10:00')] },
      false,
    ],
  ])('%s: altered %#', (_, given, altered) => {
    expect(stormAlters(given)).toBe(altered)
  })

  test('a month that is not published may still be told otherwise', () => {
    expect(stormAlters({ start: '2026-02-27 08:00', hours: 8 }, [])).toBe(false)
  })

  test('a change that would bring an end into it alters it, too', () => {
    const given = { start: '2026-02-27 08:00', hours: 12 }
    const change = { before: aDue(given, storm), after: aDue(given, usual) }
    expect(altersPublished(change, february)).toBe(true)
  })
})
