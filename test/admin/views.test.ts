import { describe, expect, test } from 'vitest'
import { caseAddress, caseFilter } from '../../admin/src/cases/case-filter.ts'
import { filterOf, isOnlyView, isSame } from '../../admin/src/views/view.ts'
import { shownColumns, workColumns } from '../../admin/src/work-list/work-columns.ts'
import { addressFilter, workListFilter } from '../../admin/src/work-list/work-list-filter.ts'

describe('视图 a view of the work list', () => {
  test('narrows by the same once it is in the address', () => {
    const address = {
      role: 'DISPATCHER',
      light: 'RED',
      due: 'dueToday',
      text: '井盖',
      stage: 'FILED',
    }
    const kept = JSON.parse(JSON.stringify(workListFilter(address)))
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
    expect(isSame(workListFilter({ light: 'BLUE', due: 'never', role: 'KING' }), {})).toBe(true)
    expect(filterOf({ filter: null })).toEqual({})
  })

  test('is put into an address that names it alone', () => {
    expect(isOnlyView({ view: 'x' })).toBe(true)
    expect(isOnlyView({ view: 'x', light: 'RED' })).toBe(false)
    expect(isOnlyView({})).toBe(false)
  })
})

describe('列 columns', () => {
  test('are the usual ones until somebody chooses, and the case number is always among them', () => {
    expect(shownColumns([])).toEqual(workColumns.slice(0, 7))
    expect(shownColumns(['due', 'unit'])).toEqual(['caseNumber', 'due', 'unit'])
    expect(shownColumns(['nothing that is known'])).toEqual(shownColumns([]))
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
