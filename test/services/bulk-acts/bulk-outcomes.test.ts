import { describe, expect, test } from 'vitest'
import { bulkOutcomes, needsNothingMore } from '../../../services/bulk-acts/bulk-outcomes.ts'

const outcome = (key: string, zh: string, en: string) => ({ key, zh, en })
const accept = {
  outcomes: [outcome('ACCEPT', '接收', 'Accept'), outcome('REFUSE', '拒收', 'Refuse')],
  action: null,
  form: { components: [{ type: 'text' }] },
  conditionNo: 1,
}
const feedback = { ...accept, outcomes: [outcome('ACCEPT', '认可', 'Approve')] }
const dispatch = {
  outcomes: [outcome('DISPATCH', '派遣', 'Dispatch'), outcome('RETURN', '退回', 'Return')],
  action: 'dispatch-case',
  form: { components: [{ type: 'textfield', key: 'unitId' }] },
  conditionNo: 1,
}

describe('批量结果 what many steps may be ended with at once', () => {
  test('a dispatch names a unit, hence one by one; a return does not', () => {
    expect(needsNothingMore(dispatch, 'DISPATCH')).toBe(false)
    expect(needsNothingMore(dispatch, 'RETURN')).toBe(true)
  })

  test('立案 is filed as it was reported; a report that named no condition is filed by itself', () => {
    const filing = { ...accept, action: 'file-case' }
    expect(needsNothingMore(filing, 'FILE')).toBe(true)
    expect(needsNothingMore({ ...filing, conditionNo: null }, 'FILE')).toBe(false)
  })

  test('a form with a field that has to be filled in is filled in', () => {
    const form = { components: [{ type: 'textfield', key: 'x', validate: { required: true } }] }
    expect(needsNothingMore({ ...accept, form }, 'ACCEPT')).toBe(false)
    expect(needsNothingMore({ ...accept, form: null }, 'ACCEPT')).toBe(true)
  })

  test('those of one key stand together, the most frequent first, and say whether they need a reason', () => {
    expect(bulkOutcomes([dispatch, accept, feedback])).toEqual([
      {
        key: 'ACCEPT',
        zh: '接收 / 认可',
        en: 'Accept / Approve',
        needsReason: false,
        taskCount: 2,
      },
      { key: 'RETURN', zh: '退回', en: 'Return', needsReason: true, taskCount: 1 },
      { key: 'REFUSE', zh: '拒收', en: 'Refuse', needsReason: true, taskCount: 1 },
    ])
  })
})
