import { describe, expect, test } from 'vitest'
import { editionsToCompare } from '../../admin/src/manual/difference-address.ts'
import { differingPart, sayingsOf } from '../../admin/src/manual/line-words.ts'

describe('不同之处 what is marked in old and new words', () => {
  test.each([
    ['2 工作日', '4 工作日', '', '2', ' 工作日'],
    ['井盖缺失', '井盖破损', '井盖', '缺失', ''],
    ['恢复', '恢复原状', '恢复', '', ''],
    ['恢复原状', '恢复', '恢复', '原状', ''],
    ['', '恢复', '', '', ''],
    ['𠮷家', '𠮷屋', '𠮷', '家', ''],
  ])('%s against %s', (words, other, head, part, tail) => {
    expect(differingPart(words, other)).toEqual({ head, part, tail })
  })
})

test('对比版本 an edition is compared with the one before it, else the newest two', () => {
  const editions = [{ id: '3' }, { id: '2' }, { id: '1' }]
  expect(editionsToCompare(editions, null)).toEqual({ from: '2', to: '3' })
  expect(editionsToCompare(editions, '2')).toEqual({ from: '1', to: '2' })
  expect(editionsToCompare(editions, '1')).toEqual({ from: '3', to: '1' })
  expect(editionsToCompare([{ id: '1' }], null)).toEqual({ to: '1' })
})

describe('差异文字 what is said of a line', () => {
  const line = {
    ...{ entryId: 'x', kind: 'COMPONENT' as const, classCode: 'C0102', className: '雨水井盖' },
    ...{ conditionNo: 1, filingCondition: '缺失', closingCondition: '恢复', supervisingText: '' },
    ...{ limitValue: 2, limitUnit: 'URGENT_HOUR' as const, evidenceRequired: '', legalBases: [] },
    ...{ urgent: false, selfHandling: false, quickPath: false },
    ...{
      exceptionTo: null,
      areaName: '',
      areaClass: null,
      grade: null,
      season: '',
      hours: '',
      ladder: [],
    },
    ...{ dispatch: 'BY_CITY' as const, verification: 'ALWAYS' as const },
    limitStages: '',
    rules: [
      { kind: 'NAMED_UNIT' as const, phrase: '排水中心', unitName: '市排水中心' },
      { kind: 'STREET_BY_PLACE' as const, phrase: '所属街办', unitName: null },
    ],
  }
  const text = (key: string) => `«${key}»`

  test('only that in which it differs', () => {
    const after = { ...line, limitValue: 4 }
    expect(sayingsOf({ before: line, after, changes: ['LIMIT'] }, text)).toEqual([
      {
        ...{ name: 'limit', label: '«manual.limit»' },
        ...{ before: '2 «limitUnits.URGENT_HOUR»', after: '4 «limitUnits.URGENT_HOUR»' },
      },
    ])
  })

  test('evidence and grounds, where one of the two says something of them', () => {
    const after = {
      ...{ ...line, evidenceRequired: '处置前后照片' },
      legalBases: [
        { kind: 'LAW' as const, title: '《城市道路管理条例》', reference: '第二十三条' },
      ],
    }
    const said = sayingsOf({ before: line, after, changes: ['EVIDENCE', 'LEGAL_BASES'] }, text)
    expect(said).toEqual([
      {
        ...{ name: 'evidence', label: '«grounds.evidence»' },
        ...{ before: '', after: '处置前后照片' },
      },
      {
        ...{ name: 'bases', label: '«grounds.bases»', before: '' },
        after: '«legalBasisKinds.LAW» 《城市道路管理条例》第二十三条',
      },
    ])
  })

  test('its flags by their names', () => {
    const said = sayingsOf(
      { before: line, after: { ...line, urgent: true }, changes: ['URGENT'] },
      text,
    )
    expect(said).toEqual([
      {
        ...{ name: 'flags', label: '«grounds.flags»' },
        ...{ before: '', after: '«grounds.urgent»' },
      },
    ])
  })

  test('how it is dispatched, where it says so', () => {
    const after = { ...line, dispatch: 'PROPOSED' as const }
    expect(sayingsOf({ before: line, after, changes: ['DISPATCH'] }, text)).toEqual([
      {
        ...{ name: 'dispatch', label: '«grounds.dispatch»' },
        ...{ before: '', after: '«lineDispatches.PROPOSED»' },
      },
    ])
  })

  test('of a new line all that decides, with each unit as it is understood', () => {
    const said = sayingsOf({ before: null, after: line, changes: ['ADDED'] }, text)
    expect(said.map(({ name }) => name)).toEqual(['filing', 'closing', 'limit', 'units'])
    expect(said.at(-1)).toMatchObject({
      before: '',
      after: '排水中心 → 市排水中心\n所属街办 → «unitRuleKinds.STREET_BY_PLACE»',
    })
  })
})
