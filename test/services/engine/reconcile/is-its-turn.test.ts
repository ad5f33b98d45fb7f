import { describe, expect, test } from 'vitest'
import { isItsTurn, turnAt } from '../../../../services/engine/reconcile/is-its-turn.ts'

/** Ids as the database makes them: what they end with is spread. */
const caseIds = Array.from(
  { length: 500 },
  (_, n) =>
    `019a0000-0000-7000-8000-${((n * 2_654_435_761) % 2 ** 32).toString(16).padStart(12, '0')}`,
)
const first = turnAt(new Date('2026-03-02T02:00:00Z'))
const turns = (count: number) => Array.from({ length: count }, (_, n) => first + n)
const askedIn = (turn: number, page: readonly string[]) =>
  page.filter((caseId) => isItsTurn(caseId, { turn, among: page.length }))

describe('轮到 whom the scheduled comparison asks about without a reason', () => {
  test.each([21, 60, 257, 500])(
    'after enough turns every case of %i was asked about, each once',
    (size) => {
      const page = caseIds.slice(0, size)
      const enough = 2 ** Math.ceil(Math.log2(size / 20))
      const asked = turns(enough).flatMap((turn) => askedIn(turn, page))
      expect(asked.toSorted()).toEqual(page.toSorted())
    },
  )

  test('each turn asks about few of a full page', () => {
    for (const turn of turns(64)) expect(askedIn(turn, caseIds).length).toBeLessThanOrEqual(20)
  })

  test('where there are few, each turn asks about all of them', () => {
    const page = caseIds.slice(0, 20)
    for (const turn of turns(5)) expect(askedIn(turn, page)).toEqual(page)
  })

  test('a page that grows and shrinks meanwhile puts nobody off for longer than a full one', () => {
    const sizes = [500, 37, 160, 81, 499]
    const asked = turns(32).flatMap((turn, n) => {
      const among = sizes[n % sizes.length] ?? 0
      return caseIds.filter((caseId) => isItsTurn(caseId, { turn, among }))
    })
    expect(new Set(asked)).toEqual(new Set(caseIds))
  })
})

test('轮次 a turn lasts five minutes', () => {
  expect(turnAt(new Date('2026-03-02T02:04:59.999Z'))).toBe(first)
  expect(turnAt(new Date('2026-03-02T02:05:00Z'))).toBe(first + 1)
})
