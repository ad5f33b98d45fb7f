import { describe, expect, test } from 'vitest'
import { caseAddress, caseFilter } from '../../admin/src/cases/case-filter.ts'
import { filterOf, isOnlyView, isSame, isSameOrder } from '../../admin/src/views/view.ts'
import { minorClassesIn } from '../../admin/src/work-list/major-classes.ts'
import {
  movedColumn,
  shownColumns,
  turnedColumn,
  workColumns,
} from '../../admin/src/work-list/work-columns.ts'
import { addressFilter, workListFilter } from '../../admin/src/work-list/work-list-filter.ts'

describe('视图 a view of the work list', () => {
  test('narrows by the same once it is in the address', () => {
    const address = {
      role: 'DISPATCHER',
      light: 'RED',
      due: 'dueToday',
      text: '井盖',
      stage: 'FILED',
      order: 'priority',
    }
    const kept = JSON.parse(JSON.stringify(workListFilter(address)))
    expect(kept.priorityFirst).toBe(true)
    expect(kept.dueWithinHours).toBe(24)
    expect(addressFilter(kept)).toEqual(address)
    expect(isSame(workListFilter(addressFilter(kept)), workListFilter(address))).toBe(true)
  })

  test('is changed by another filter, not by the order of its parts', () => {
    expect(
      isSame({ light: 'RED', text: 'x' }, { text: 'x', light: 'RED', source: undefined }),
    ).toBe(true)
    expect(isSame({ light: 'RED' }, { light: 'YELLOW' })).toBe(false)
  })

  test('of words that nobody knows narrows by nothing', () => {
    expect(
      isSame(workListFilter({ light: 'BLUE', due: 'never', role: 'KING', order: 'x' }), {}),
    ).toBe(true)
    expect(filterOf({ filter: null })).toEqual({})
  })

  test('is put into an address that names it alone', () => {
    expect(isOnlyView({ view: 'x' })).toBe(true)
    expect(isOnlyView({ view: 'x', light: 'RED' })).toBe(false)
    expect(isOnlyView({})).toBe(false)
  })
})

describe('小类筛选 classes by which a list is narrowed', () => {
  const aClass = (code: string, name: string) => ({ code, name, nameEn: '' })
  const classes = [
    aClass('C0101', '上水井盖'),
    aClass('C0201', '公交站亭'),
    aClass('C0101', '上水井盖'),
  ]

  test.each([
    ['C01', ['C0101']],
    ['', ['C0101', 'C0201']],
    ['M01', []],
  ])('of the major class %j are %j, each once', (major, codes) => {
    expect(minorClassesIn(classes, major).map(({ code }) => code)).toEqual(codes)
  })
})

describe('列 columns', () => {
  test('are the usual ones until somebody chooses, and the case number is always among them', () => {
    expect(shownColumns([])).toEqual(workColumns.slice(0, 7))
    expect(shownColumns(['due', 'unit'])).toEqual(['caseNumber', 'due', 'unit'])
    expect(shownColumns(['nothing that is known'])).toEqual(shownColumns([]))
  })

  test('stand in the order that was chosen, each once; the case number begins where nobody has put it elsewhere', () => {
    expect(shownColumns(['unit', 'caseNumber', 'light', 'unit'])).toEqual([
      ...['unit', 'caseNumber', 'light'],
    ])
    expect(shownColumns(['unit', 'light'])).toEqual(['caseNumber', 'unit', 'light'])
  })

  test('go behind the others when they are added, and keep their order when one is taken away', () => {
    const shown = shownColumns(['unit', 'caseNumber', 'light'])
    expect(turnedColumn(shown, 'due')).toEqual(['unit', 'caseNumber', 'light', 'due'])
    expect(turnedColumn(shown, 'unit')).toEqual(['caseNumber', 'light'])
  })

  test.each([
    ['one forward', 1, ['unit', 'light', 'caseNumber', 'due']],
    ['to the beginning', 0, ['light', 'unit', 'caseNumber', 'due']],
    ['one back', 3, ['unit', 'caseNumber', 'due', 'light']],
    ['nowhere before the first', -1, ['unit', 'caseNumber', 'light', 'due']],
    ['nowhere behind the last', 4, ['unit', 'caseNumber', 'light', 'due']],
  ])('are moved %s', (_where, place, moved) => {
    const shown = shownColumns(['unit', 'caseNumber', 'light', 'due'])
    expect(movedColumn(shown, 'light', place)).toEqual(moved)
  })

  test('in another order are another view', () => {
    expect(isSameOrder(['due', 'unit'], ['due', 'unit'])).toBe(true)
    expect(isSameOrder(['due', 'unit'], ['unit', 'due'])).toBe(false)
  })
})

describe('案件视图 a view of the cases', () => {
  test('narrows by the same once it is in the address, days included', () => {
    const address = { text: '井盖', stage: 'FILED', from: '2026-03-01', to: '2026-03-31' }
    const kept = JSON.parse(JSON.stringify(caseFilter(address)))
    expect(caseAddress(kept)).toEqual(address)
    expect(isSame(caseFilter(caseAddress(kept)), caseFilter(address))).toBe(true)
  })

  test('of words that nobody knows narrows by nothing', () => {
    expect(isSame(caseFilter({ stage: 'LOST', from: 'once', source: 1 }), {})).toBe(true)
  })
})
