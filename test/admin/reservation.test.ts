import { describe, expect, test } from 'vitest'
import { holderOf, isReservedByWorking } from '../../admin/src/reservations/reservation.ts'

const until = '2026-03-02T02:05:00Z'
const reservation = { person: { id: 'person-1', name: '张三' }, until }
const during = Date.parse('2026-03-02T02:04:59Z')

describe('领办 for whom a step is kept', () => {
  test('for whoever took it, and for everybody else a colleague', () => {
    expect(holderOf(reservation, 'person-1', during)).toBe('VIEWER')
    expect(holderOf(reservation, 'person-2', during)).toBe('COLLEAGUE')
    expect(holderOf(reservation, null, during)).toBe('COLLEAGUE')
  })

  test('for nobody once its time is over, and before anybody took it', () => {
    expect(holderOf(reservation, 'person-1', Date.parse(until))).toBe('NOBODY')
    expect(holderOf(null, 'person-1', during)).toBe('NOBODY')
  })

  test('for a colleague whose name is not ours to know', () => {
    expect(holderOf({ person: null, until }, null, during)).toBe('COLLEAGUE')
  })
})

describe('办理即领办 working on a step reserves one', () => {
  const minutesBefore = (minutes: number) => Date.parse(until) - minutes * 60_000
  const mine = (now: number) => isReservedByWorking(reservation, { viewerId: 'person-1', now })

  test('that is free, also once somebody’s time is over', () => {
    const colleague = { viewerId: 'person-2', now: during }
    expect(isReservedByWorking(null, colleague)).toBe(true)
    expect(isReservedByWorking(reservation, { ...colleague, now: Date.parse(until) })).toBe(true)
  })

  test('that is one’s own anew, once four of its five minutes are over', () => {
    expect([mine(minutesBefore(5)), mine(minutesBefore(1.01)), mine(minutesBefore(1))]).toEqual([
      ...[false, false, true],
    ])
  })

  test('but never a colleague’s', () => {
    const colleague = { viewerId: 'person-2', now: during }
    expect(isReservedByWorking(reservation, colleague)).toBe(false)
    expect(isReservedByWorking({ person: null, until }, colleague)).toBe(false)
  })
})
