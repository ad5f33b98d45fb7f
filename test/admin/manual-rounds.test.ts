import { describe, expect, test } from 'vitest'
import { opinionRows } from '../../admin/src/manual/rounds/opinion-rows.ts'

const line = (entryId: string) => ({
  ...{ entryId, objection: '时限不足', decision: null, decisionReason: null },
  ...{ before: null, after: { classCode: 'C0102', className: '雨水井盖', conditionNo: 1 } },
})

describe('意见采纳情况表 the summary', () => {
  test('has every objection, and every unit that has none or did not answer, once', () => {
    const rows = opinionRows([
      { unitId: '1', unitName: '排水', state: 'OBJECTED', lines: [line('a'), line('b')] },
      { unitId: '2', unitName: '市政', state: 'NO_OBJECTION', lines: [] },
      { unitId: '3', unitName: '园林', state: 'SILENT', lines: [] },
    ])
    expect(rows.map(({ unitName, state, line }) => [unitName, state, line?.entryId])).toEqual([
      ['排水', 'OBJECTED', 'a'],
      ['排水', 'OBJECTED', 'b'],
      ['市政', 'NO_OBJECTION', undefined],
      ['园林', 'SILENT', undefined],
    ])
  })
})
