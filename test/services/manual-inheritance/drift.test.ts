import { describe, expect, test } from 'vitest'
import type { ManualLine } from '../../../services/command-manual/difference.ts'
import { driftOf } from '../../../services/manual-inheritance/drift.ts'
import { aLine } from '../command-manual/a-line.ts'

const first = aLine()
const second = aLine({ conditionNo: 2, filingCondition: '破损' })
const third = aLine({ conditionNo: 3, filingCondition: '松动' })
const origin = [first, second]
const copied = (lines: readonly ManualLine[]) =>
  lines.map((line) => ({ ...line, id: `${line.id}-copy` }))
const driftedOf = (own: readonly ManualLine[]) =>
  driftOf({ origin, own, upstream: origin }).drifted.map(({ drift, changes }) => [drift, changes])
const changedAbove = (own: readonly ManualLine[], upstream: readonly ManualLine[]) =>
  driftOf({ origin, own, upstream }).upstreamChanges.map(({ changes, overridden }) => ({
    changes,
    overridden,
  }))

describe('偏离 what is the place’s own about its manual', () => {
  test('is nothing of what was taken over as it stood', () => {
    expect(driftOf({ origin, own: copied(origin), upstream: copied(origin) })).toEqual({
      ...{ unchanged: 2, drifted: [], upstreamChanges: [] },
    })
  })

  test('is a line that says something else, with the fields in which it does', () => {
    const own = [{ ...first, limitValue: 1, urgent: true }, second]
    expect(driftedOf(own)).toEqual([['OVERRIDDEN', ['LIMIT', 'URGENT']]])
    expect(driftOf({ origin, own, upstream: origin }).unchanged).toBe(1)
  })

  test('is a line that the place above does not have, and one that was left out', () => {
    expect(driftedOf([...origin, third])).toEqual([['OWN', ['ADDED']]])
    expect(driftedOf([first])).toEqual([['LEFT_OUT', ['REMOVED']]])
  })
})

describe('上级变化 what has changed above since', () => {
  const shorter = [{ ...first, limitValue: 1 }, second]

  test('stands in nobody’s way where the line was taken over unchanged', () => {
    expect(changedAbove(copied(origin), shorter)).toEqual([{ changes: ['LIMIT'], overridden: [] }])
  })

  test('meets what was changed here about the same line, be it another field', () => {
    const own = copied([{ ...first, urgent: true }, second])
    expect(changedAbove(own, shorter)).toEqual([{ changes: ['LIMIT'], overridden: ['URGENT'] }])
  })

  test('meets a line that was left out here', () => {
    expect(changedAbove(copied([second]), shorter)).toEqual([
      { changes: ['LIMIT'], overridden: ['REMOVED'] },
    ])
  })

  test('meets a line of the place’s own at the same condition, and no other', () => {
    expect(changedAbove(copied(origin), [...origin, third])).toEqual([
      { changes: ['ADDED'], overridden: [] },
    ])
    const own = copied([...origin, aLine({ conditionNo: 3, filingCondition: '沉降' })])
    expect(changedAbove(own, [...origin, third])).toEqual([
      { changes: ['ADDED'], overridden: ['ADDED'] },
    ])
  })
})
