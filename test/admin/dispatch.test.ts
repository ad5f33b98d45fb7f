import { describe, expect, test } from 'vitest'
import { along, nextTo } from '../../admin/src/dispatch/queue.ts'
import { unitOptions } from '../../admin/src/dispatch/unit-options.ts'
import { digitKeys, meantUnit } from '../../admin/src/dispatch/wanted-unit.ts'

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

  test('pressed before they were there mean the unit that then bears the number', () => {
    const options = unitOptions(['b', 'a'].map(proposed), ['a', 'b'].map(choice))
    expect(meantUnit({ number: 2 }, options)).toBe('a')
    expect(meantUnit({ number: 3 }, options)).toBeNull()
  })

  test('pressed at sight mean the unit that was seen, also where it bears no number any more', () => {
    const options = unitOptions(['b', 'a'].map(proposed), ['x', 'a'].map(choice))
    expect(meantUnit({ unitId: 'a' }, options)).toBe('a')
    expect(meantUnit({ unitId: 'b' }, options)).toBeNull()
    expect(meantUnit({ unitId: 'c' }, options)).toBeNull()
  })

  test('nine keys, each its own', () => {
    const pressed: number[] = []
    const keys = digitKeys((number) => pressed.push(number))
    for (const act of Object.values(keys)) act()
    expect(Object.keys(keys).join('')).toBe('123456789')
    expect(pressed).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  })
})
