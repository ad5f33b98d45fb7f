import assert from 'node:assert/strict'
import fc from 'fast-check'
import { dueAt, limitMs, workedMs } from '../../../services/deadlines/due-at.ts'
import { explainDueAt } from '../../../services/deadlines/explain-due-at.ts'
import { dueAtOf, type LedgerEntry, runs, usedMs } from '../../../services/deadlines/ledger.ts'
import { dateOf, dayOf, dayStart } from '../../../services/deadlines/local-time.ts'
import { shareOf } from '../../../services/deadlines/rework-limit.ts'
import { afterWorkingMs, workingMs } from '../../../services/deadlines/working-time.ts'
import { calendars, fewDays, instants, ledgers, limits } from './arbitraries.ts'
import { afterMinutes, minutesWorked } from './minute-by-minute.ts'

const minute = 60_000
const inOrder = (...times: readonly Date[]) => times.toSorted((a, b) => a.getTime() - b.getTime())
const entry = (kind: LedgerEntry['kind'], at: Date): LedgerEntry => ({ kind, at })
const property = <T extends [unknown, ...unknown[]]>(
  ...args: Parameters<typeof fc.property<T>>
): fc.IRawProperty<unknown> => fc.property<T>(...args)

const shares = fc.double({ min: 0.1, max: 1, noNaN: true })

/** 时间定理 — what always holds of due dates, whatever the calendar; each is tried on many made-up examples. */
export const timeProperties: Readonly<Record<string, fc.IRawProperty<unknown>>> = {
  'exactly the limit has been worked when it is used up': property(
    ...[calendars(), instants, limits],
    (calendar, start, limit) => {
      const due = dueAt(start, limit, calendar)
      assert.equal(workedMs(start, due, limit.unit, calendar), limitMs(limit, calendar))
    },
  ),
  'who starts later is never due earlier': property(
    ...[calendars(), instants, instants, limits],
    (calendar, a, b, limit) => {
      const [first = a, second = b] = inOrder(a, b)
      assert.ok(dueAt(first, limit, calendar) <= dueAt(second, limit, calendar))
    },
  ),
  'a longer limit is never due earlier': property(
    ...[calendars(), instants, limits, fc.double({ min: 0, max: 20, noNaN: true })],
    (calendar, start, limit, more) => {
      const longer = { ...limit, value: limit.value + more }
      assert.ok(dueAt(start, limit, calendar) <= dueAt(start, longer, calendar))
    },
  ),
  'work before and after any instant adds up': property(
    ...[calendars(), instants, instants, instants, limits],
    (calendar, x, y, z, { unit }) => {
      const [a = x, b = y, c = z] = inOrder(x, y, z)
      const parts = workedMs(a, b, unit, calendar) + workedMs(b, c, unit, calendar)
      assert.equal(parts, workedMs(a, c, unit, calendar))
    },
  ),
  'pausing and resuming never changes the time worked': property(
    ...[ledgers, instants],
    (ledger, at) => {
      const end = ledger.entries.at(-1)?.at ?? ledger.startedAt
      const [from = end, to = at] = at < end ? [end, end] : [end, at]
      const standing = { ...ledger, entries: [...ledger.entries, entry('PAUSED', from)] }
      const resumed = { ...standing, entries: [...standing.entries, entry('RESUMED', to)] }
      assert.equal(usedMs(resumed, to), usedMs(standing, to))
      assert.equal(usedMs(standing, to), usedMs(ledger, from))
    },
  ),
  'the stretches in which a clock ran add up to the time used': property(
    ...[ledgers, instants],
    (ledger, at) => {
      const sum = runs(ledger).reduce((ms, { from, to }) => {
        const until = to === null || to > at ? at : to
        return ms + workedMs(from, until, ledger.limit.unit, ledger.calendar)
      }, 0)
      assert.equal(usedMs(ledger, at), sum)
    },
  ),
  'pausing never brings the due date forward': property(ledgers, (ledger) => {
    assert.ok(dueAtOf(ledger) >= dueAt(ledger.startedAt, ledger.limit, ledger.calendar))
  }),
  'a clock that runs has used exactly its limit when it is due': property(ledgers, (ledger) => {
    fc.pre(ledger.entries.length % 2 === 0)
    assert.equal(usedMs(ledger, dueAtOf(ledger)), limitMs(ledger.limit, ledger.calendar))
  }),
  'it is explained from start to due date without a gap, and what counts adds up to the limit':
    property(ledgers, (ledger) => {
      const { limit, calendar } = ledger
      const told = explainDueAt(ledger)
      const counted = told.filter(({ reason }) => reason === 'COUNTED')
      const sum = counted.reduce((ms, { from, to }) => ms + to.getTime() - from.getTime(), 0)
      assert.equal(sum, limitMs(limit, calendar))
      assert.deepEqual([told[0]?.from, told.at(-1)?.to], [ledger.startedAt, dueAtOf(ledger)])
      for (const [i, { from }] of told.entries()) assert.deepEqual(from, told[i - 1]?.to ?? from)
    }),
  'a share of a limit for rework is due when that much has been worked, a greater one never earlier, and all of it when the limit is':
    property(...[calendars(), instants, limits, shares, shares], (calendar, start, limit, x, y) => {
      const [less, more] = [shareOf(limit, Math.min(x, y)), shareOf(limit, Math.max(x, y))]
      const due = dueAt(start, less, calendar)
      assert.equal(workedMs(start, due, limit.unit, calendar), limitMs(less, calendar))
      assert.ok(due <= dueAt(start, more, calendar))
      const rounded = limitMs({ ...limit, value: 0.001 }, calendar)
      const all = limitMs(shareOf(limit, 1), calendar)
      assert.ok(Math.abs(all - limitMs(limit, calendar)) <= rounded)
    }),
  'what was worked is what a clock on the wall shows, minute by minute': property(
    fewDays,
    ({ from, to, calendar }) => {
      const worked = workingMs(from, to, calendar)
      assert.equal(worked, minutesWorked(from, to, calendar) * minute)
    },
  ),
  'it is due when the clock on the wall says so, minute by minute': property(
    ...[fewDays, fc.double({ min: 0, max: 1, noNaN: true })],
    ({ from, to, calendar }, share) => {
      const minutes = Math.ceil(minutesWorked(from, to, calendar) * share)
      fc.pre(minutes > 0)
      const due = afterWorkingMs(from, minutes * minute, calendar)
      assert.equal(due, afterMinutes(from, minutes, calendar))
    },
  ),
  'the days before an edition are worked as the earlier edition says, the others as it says itself':
    property(
      ...[calendars(), calendars(), instants, instants, instants],
      (earlier, later, x, y, z) => {
        const [from = x, change = y, to = z] = inOrder(x, y, z)
        const { timeZone } = later
        const day = dayOf(change.getTime(), timeZone)
        const calendar = { timeZone, until: dateOf(day), calendar: { ...earlier, timeZone } }
        const worked = (a: number, b: number, by: typeof later) => workingMs(a, Math.max(a, b), by)
        const midnight = Math.max(from.getTime(), dayStart(day, timeZone))
        const whole = worked(from.getTime(), to.getTime(), { ...later, before: calendar })
        const before = worked(from.getTime(), midnight, calendar.calendar)
        assert.equal(whole, before + worked(midnight, to.getTime(), later))
      },
    ),
}
