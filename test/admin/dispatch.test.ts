import { describe, expect, test } from 'vitest'
import { along, nextTo } from '../../admin/src/dispatch/queue.ts'
import { unitOptions } from '../../admin/src/dispatch/unit-options.ts'

const rows = ['a', 'b', 'c'].map((id) => ({ id }))

describe('派遣台 the next case', () => {
  test.each([
    ['a', 'b'],
    ['c', 'b'],
    ['x', 'a'],
  ])('after %s comes %s', (id, next) => expect(nextTo(rows, id)?.id).toBe(next))

  test('after the last one comes nobody', () => {
    expect(nextTo([{ id: 'a' }], 'a')).toBeNull()
    expect(nextTo([], 'a')).toBeNull()
  })

  test.each([
    ['a', 1, 'b'],
    ['c', 1, 'c'],
    ['a', -1, 'a'],
    [null, 1, 'a'],
    ['gone', -1, 'a'],
  ])('from %s by %i is %s', (from, by, to) => expect(along(rows, { from, by })?.id).toBe(to))
})

describe('编号 units by their digits', () => {
  const proposed = (unitId: string) => ({
    ...{ unitId, unitName: unitId, phrase: '', reasonKey: 'NAMED_BY_MANUAL' },
    ...{ alternatives: [], onBehalfOf: null },
  })
  const choice = (id: string) => ({
    ...{ open: 0, overdue: 0 },
    unit: { id, name: id, nameEn: '' },
  })
  const ids = (options: ReturnType<typeof unitOptions>) => options.map(({ unitId }) => unitId)

  test('are the proposed ones in the manual’s order, also one that cannot take the step now', () => {
    const options = unitOptions(['b', 'a'].map(proposed), ['a', 'c'].map(choice))
    expect(ids(options)).toEqual(['b', 'a'])
    expect(options.map(({ choice: its }) => its !== null)).toEqual([false, true])
  })

  test('are those that may take the step where none of the proposed may', () => {
    expect(ids(unitOptions(['a'].map(proposed), ['x', 'y'].map(choice)))).toEqual(['x', 'y'])
  })

  test('are nine at most', () => {
    const many = Array.from({ length: 12 }, (_, n) => String(n))
    expect(unitOptions(many.map(proposed), many.map(choice))).toHaveLength(9)
  })
})
