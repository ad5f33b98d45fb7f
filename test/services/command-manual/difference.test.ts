import { describe, expect, test } from 'vitest'
import {
  editionDifference,
  type ManualChange,
  type ManualLine,
} from '../../../services/command-manual/difference.ts'
import { aLine } from './a-line.ts'

const changesOf = (before: readonly ManualLine[], after: readonly ManualLine[]) =>
  editionDifference(before, after).map(({ changes }) => changes)
const law = { kind: 'LAW', title: '《城市道路管理条例》', reference: '第二十三条' } as const
const anotherUnit = [
  { kind: 'NAMED_UNIT', phrase: '排水中心', unitId: 'unit-2', unitName: '区排水中心' },
] as const

describe('版本差异 what two editions have differently', () => {
  test('an edition read again is the same', () => {
    const lines = [aLine(), aLine({ conditionNo: 2, filingCondition: '破损' })]
    expect(
      editionDifference(
        lines,
        lines.map((line) => ({ ...line, id: `${line.id}b` })),
      ),
    ).toEqual([])
  })

  test.each<[string, Partial<ManualLine>, ManualChange[]]>([
    ['another limit', { limitValue: 4 }, ['LIMIT']],
    ['another unit of the limit', { limitUnit: 'WORKING_HOUR' }, ['LIMIT_UNIT']],
    ['both', { limitValue: 1, limitUnit: 'WORKING_DAY' }, ['LIMIT', 'LIMIT_UNIT']],
    ['another unit by the same words', { rules: anotherUnit }, ['UNITS']],
    ['other filing words', { filingCondition: '丢失' }, ['FILING_CONDITION']],
    ['a comma in the filing words', { filingCondition: '缺失，' }, ['FILING_CONDITION']],
    ['other closing words', { closingCondition: '更换' }, ['CLOSING_CONDITION']],
    ['another department in charge', { supervisingText: '市住建局' }, ['SUPERVISING']],
    ['evidence is asked for', { evidenceRequired: '处置前后照片' }, ['EVIDENCE']],
    ['a line becomes urgent', { urgent: true }, ['URGENT']],
    ['self-handling is allowed', { selfHandling: true }, ['SELF_HANDLING']],
    ['it takes the quick path', { quickPath: true }, ['QUICK_PATH']],
    ['a line is dispatched automatically', { dispatch: 'AUTOMATIC' }, ['DISPATCH']],
    ['a line is not verified any more', { verification: 'NONE' }, ['VERIFICATION']],
    ['a line is verified by samples', { verification: 'SAMPLED' }, ['VERIFICATION']],
    ['grounds are named', { legalBases: [law] }, ['LEGAL_BASES']],
    ['another name of the class', { className: '雨水井' }, ['CLASS_NAME']],
  ])('%s', (_, given, changes) => {
    expect(changesOf([aLine()], [aLine(given)])).toEqual([changes])
  })

  test('the same words as another kind of document are another ground', () => {
    const before = aLine({ legalBases: [law] })
    const after = aLine({ legalBases: [{ ...law, kind: 'OTHER' }] })
    expect(changesOf([before], [after])).toEqual([['LEGAL_BASES']])
  })

  test('lines that only one of them has are new or removed', () => {
    const missing = aLine()
    const broken = aLine({ conditionNo: 2, filingCondition: '破损' })
    expect(changesOf([missing], [missing, broken])).toEqual([['ADDED']])
    expect(changesOf([missing, broken], [missing])).toEqual([['REMOVED']])
  })

  test('a line put before the others moves their numbers and changes nothing else', () => {
    const before = [aLine(), aLine({ conditionNo: 2, filingCondition: '破损' })]
    const after = [
      aLine({ filingCondition: '下沉' }),
      aLine({ conditionNo: 2 }),
      aLine({ conditionNo: 3, filingCondition: '破损' }),
    ]
    expect(changesOf(before, after)).toEqual([['ADDED'], ['NUMBER'], ['NUMBER']])
  })

  test('two lines with the same words are told apart by their numbers', () => {
    const twice = [aLine(), aLine({ conditionNo: 2, limitValue: 4 })]
    expect(changesOf(twice, twice.toReversed())).toEqual([])
  })

  test('the same code of another standard or kind is another line', () => {
    expect(changesOf([aLine()], [aLine({ standard: '2026' })])).toEqual([['REMOVED'], ['ADDED']])
    expect(changesOf([aLine()], [aLine({ kind: 'MATTER' })])).toEqual([['REMOVED'], ['ADDED']])
  })
})
