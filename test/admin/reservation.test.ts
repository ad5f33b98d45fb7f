import { describe, expect, test } from 'vitest'
import { holderOf } from '../../admin/src/reservations/reservation.ts'

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
