import { beforeAll, describe, expect, test } from 'vitest'
import { linesIn, secretsIn } from '../../admin/src/imports/import-run.ts'
import { reasonIn, reasonsIn } from '../../admin/src/manual/importing/reason-words.ts'
import {
  columnOf,
  headingsGiven,
  isReadable,
  isTaken,
  missingIn,
} from '../../admin/src/manual/importing/said-headings.ts'
import { changesGiven, type Phrase, withoutUnit } from '../../admin/src/manual/phrases/meanings.ts'
import { en } from '../../admin/src/texts/en.ts'
import { filled } from '../../admin/src/texts/filled.ts'
import type { TextKey } from '../../admin/src/texts/texts.ts'
import type { Text } from '../../admin/src/texts/use-text.ts'
import { zh } from '../../admin/src/texts/zh.ts'
import { readManual } from '../../services/command-manual/read-manual.ts'
import { breaks, brokenCopy } from '../services/command-manual/broken-copy.ts'
import { meanings, readWorkbook, realManual } from '../services/command-manual/real-manual.ts'

const sheet = {
  ...{ sheet: '部件', row: 2, missing: ['UNITS' as const] },
  headings: [
    { heading: '责任主体', column: null, sample: '市节水中心' },
    { heading: '立案条件', column: 'FILING_CONDITION' as const, sample: '缺失' },
  ],
}
const [theirs, filing] = sheet.headings

describe('栏目对照 what somebody says of a file’s headings', () => {
  test('a sheet lacks a column until somebody says where it is', () => {
    expect(missingIn(sheet, {})).toEqual(['UNITS'])
    expect(isReadable([sheet], {})).toBe(false)
    const said = { 责任主体: 'UNITS' as const }
    expect([missingIn(sheet, said), isReadable([sheet], said)]).toEqual([[], true])
    expect(headingsGiven(said)).toEqual([{ heading: '责任主体', column: 'UNITS' }])
  })

  test('what is said goes before what was recognized; a column is not given twice', () => {
    if (theirs === undefined || filing === undefined) throw new Error('There are two headings.')
    expect(columnOf({ 立案条件: null }, filing)).toBeNull()
    expect(isTaken(sheet, {}, { ...theirs, column: 'FILING_CONDITION' })).toBe(true)
    expect(isTaken(sheet, { 立案条件: null }, { ...theirs, column: 'FILING_CONDITION' })).toBe(
      false,
    )
  })

  test('导出文件 an exported edition has no headings to ask about', () => {
    expect(isReadable([], {})).toBe(true)
  })
})

const phrase = (given: Partial<Phrase> = {}): Phrase => ({
  ...{ phrase: '节水中心', kind: 'NAMED_UNIT', unitName: '市节水中心', occurrences: 3 },
  ...{ confirmedAt: null, known: false, suggestion: null, ...given },
})

describe('单位用语 what somebody corrects', () => {
  test('only what is said otherwise is sent; a rule has no unit', () => {
    const phrases = [phrase(), phrase({ phrase: '所属街办' })]
    const said = {
      节水中心: { kind: 'NAMED_UNIT' as const, unitName: ' 市节水中心 ' },
      所属街办: { kind: 'STREET_BY_PLACE' as const, unitName: '所属街办' },
    }
    expect(changesGiven(phrases, said)).toEqual([
      { phrase: '所属街办', kind: 'STREET_BY_PLACE', unitName: null },
    ])
  })

  test('one that is said to be a unit names it', () => {
    const said = { 节水中心: { kind: 'NAMED_UNIT' as const, unitName: ' ' } }
    expect([withoutUnit([phrase()], {}), withoutUnit([phrase()], said)]).toEqual([null, '节水中心'])
  })
})

/** The texts of a language by their keys, as the screens look them up. */
const textsOf =
  (texts: object): Text =>
  (key: TextKey, values = {}) => {
    const found = key
      .split('.')
      .reduce<unknown>((tree, name) => (tree as Record<string, unknown>)[name], texts)
    return filled(String(found), values)
  }

describe('说明 why a row was not simply read, in the words of the page', () => {
  let reasons: readonly string[] = []
  beforeAll(async () => {
    const book = readWorkbook(await realManual())
    const broken = brokenCopy(book, [0, 1, 2, 3, 4, 5, 6, 7, 8])
    const { lines } = await readManual(broken, meanings)
    reasons = [...new Set(lines.map(({ reason }) => reason).filter(Boolean))]
  })

  test('every reason of the real manual and of twenty broken rows is said in Chinese', () => {
    expect(reasons.length).toBeGreaterThan(breaks.length / 2)
    for (const reason of reasons) {
      const said = reasonIn(textsOf(zh), reason)
      expect(said.replace(/“[^”]*”/gu, ''), reason).not.toMatch(/[a-z]{2,}/u)
    }
  })

  test.each([
    ['the sheet is hidden', '工作表已隐藏；如需读取，请先在文件中取消隐藏'],
    ['empty: 立案条件 (filingCondition), 处置时限 (limit)', '空缺：立案条件, 处置时限'],
    ['处置时限: “尽快” names no amount and unit of time', '处置时限一栏：“尽快”没有数量和时间单位'],
    ['大类代码 is missing; 01 is that of 公用设施', '缺少大类代码; 按“公用设施”取 01'],
    [
      '紧急 (urgent) is “?”, neither yes (是) nor no (否), and taken as no',
      '紧急为“?”，既不是“是”也不是“否”，按“否”处理',
    ],
    [
      '派遣方式 (dispatch) is “?”, neither automatic (自动) nor proposed (建议), and left to the city',
      '派遣方式为“?”，既不是“自动”也不是“建议”，按本市规定处理',
    ],
    [
      '核查要求 (verification) is “看情况”, neither always (必须) nor sampled (抽查) nor none (免), and taken as always',
      '核查要求为“看情况”，不是“必须”“抽查”或“免”，按必须核查处理',
    ],
    ['适用季节 (season) is “冬天”', '适用季节为“冬天”，无法识别'],
    ['法律依据: “甲” is kept as another document', '法律依据一栏：“甲”作为其他文件保留'],
  ])('%s', (reason, said) => {
    expect(reasonIn(textsOf(zh), reason)).toBe(said)
  })

  test('is saved row by row, in the same words', () => {
    const reason = '处置时限: “尽快” names no amount and unit of time'
    const lines = [{ sheet: '部件', row: 7, outcome: 'NOT_READ' as const, reason }]
    expect(reasonsIn(textsOf(zh), lines)).toEqual([
      ['工作表', '行', '结果', '说明'],
      ['部件', '7', '未读取', '处置时限一栏：“尽快”没有数量和时间单位'],
    ])
  })

  test('what has no words of its own stays as it is', () => {
    expect(reasonIn(textsOf(en), 'something new')).toBe('something new')
  })
})

describe('逐行结果 the lines of an import in a file', () => {
  const line = { row: 2, label: '张三', outcome: 'CREATED' as const }
  const none = { problem: null, value: null, suggestion: null, secret: null }

  test('say what the page says, line by line, but no password', () => {
    const wrong = { problem: 'UNIT_UNKNOWN' as const, value: '排水处', suggestion: '市排水中心' }
    const rows = linesIn(textsOf(zh), [
      { ...line, ...none, secret: 'Abc-123' },
      { ...line, ...none, ...wrong, row: 3, outcome: 'REFUSED' },
    ])
    const [, fine = [], refused = []] = rows
    expect(fine).toEqual(['2', '张三', '新增', '', ''])
    expect(refused).toEqual([
      ...['3', '张三', '有误'],
      ...[filled(zh.lineProblems.UNIT_UNKNOWN, { value: '排水处' }), '市排水中心'],
    ])
    expect(rows.flat().join()).not.toContain('Abc-123')
  })

  test('initial passwords stand beside names that are no formula', () => {
    const secrets = secretsIn([{ ...line, ...none, label: '=A1,B1', secret: 'Abc-123' }])
    expect(secrets).toBe(`"'=A1,B1",Abc-123`)
  })
})
