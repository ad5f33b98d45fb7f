import { describe, expect, test } from 'vitest'
import { between, mostAtOnce, turned, turnedAll } from '../../admin/src/bulk/chosen.ts'
import { underWayIn } from '../../admin/src/bulk/under-way-in.ts'
import { mostTasks } from '../../services/bulk-acts/complete-tasks.ts'

const rows = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => ({ id: String(from + at) }))
const none = new Map<string, { readonly id: string }>()

describe('选中 the steps that are chosen to be ended at once', () => {
  test('are as many as the API takes, and no more; those that are chosen can still be left out', () => {
    expect(mostAtOnce).toBe(mostTasks)
    const full = turned(none, rows(mostTasks + 1), true)
    expect([full.size, full.has(String(mostTasks))]).toEqual([mostTasks, false])
    const [first] = rows(1)
    expect(turned(full, [first ?? { id: '' }], false).size).toBe(mostTasks - 1)
  })

  test('全选 the box of a page chooses all of it, and then none; where there is no room it leaves out', () => {
    const page = rows(25)
    const all = turnedAll(none, page)
    expect(all.size).toBe(25)
    expect(turnedAll(all, page).size).toBe(0)
    expect(turnedAll(turned(all, page.slice(1), false), page).size).toBe(25)
    const full = turned(none, rows(mostTasks), true)
    expect(turnedAll(full, rows(25, mostTasks - 10)).size).toBe(mostTasks - 10)
  })

  test('连选 with Shift all between two rows are meant, upwards too; from a row of another page only the last', () => {
    const page = rows(5)
    const [, second = { id: '' }, , fourth = { id: '' }] = page
    expect(between(page, '1', fourth)).toEqual(rows(3, 1))
    expect(between(page, '3', second)).toEqual(rows(3, 1))
    expect(between(page, 'gone', second)).toEqual([second])
  })
})

describe('进行中 what was begun is found again after a reload', () => {
  test('批量办理 with the names of its outcome and of its cases; what is none is left out', () => {
    const underWay = {
      ...{ id: 'a', outcome: { zh: '立案', en: 'File' }, heldUntil: 1 },
      cases: { task: { caseId: 'case', caseNumber: 'C1' } },
    }
    expect(underWayIn(JSON.parse(JSON.stringify(underWay)))).toEqual(underWay)
    expect(underWayIn({ id: 'a', heldUntil: 1, cases: { task: null } })).toEqual({
      ...{ id: 'a', outcome: { zh: '', en: '' }, heldUntil: 1 },
      cases: { task: { caseId: '', caseNumber: '' } },
    })
    expect([underWayIn(null), underWayIn({ id: 1 }), underWayIn('a')]).toEqual([null, null, null])
  })
})
