import { describe, expect, test } from 'vitest'
import type { ManualLine } from '../../../services/command-manual/difference.ts'
import {
  exactHeadings,
  exactRow,
  isExact,
  readExact,
} from '../../../services/command-manual/exact-table.ts'
import { codeOf } from '../../support/code-of.ts'
import { aLine } from './a-line.ts'

const law = { kind: 'LAW', title: '《城市道路管理条例》', reference: '第二十三条' } as const
const grounds = {
  ...{ evidenceRequired: '照片', legalBases: [law], urgent: true, selfHandling: true },
}
const exported = [[...exactHeadings], exactRow(aLine(grounds))]
const sheetOf = (table: readonly (readonly string[])[]) => [
  {
    ...{ name: 'x', hidden: false },
    rows: table.map((cells, at) => ({ row: at + 1, cells, continues: null })),
  },
]
const at = exactHeadings.indexOf('证据要求')
const without = exported.map((cells) => cells.slice(0, at))

describe('导出文件 an exported edition that somebody has worked on', () => {
  test.each([
    ['as it was exported', exported, []],
    [
      'with a column before evidence',
      exported.map((cells) => cells.toSpliced(at, 0, '备注')),
      ['备注 is not read'],
    ],
    [
      'with these columns the other way round',
      exported.map((cells) => [...cells.slice(0, at), ...cells.slice(at).toReversed()]),
      [],
    ],
  ])('%s says the same of evidence, grounds and flags', (_what, table, unread) => {
    expect(isExact(sheetOf(table))).toBe(true)
    const { entries, lines } = readExact(sheetOf(table))
    expect(entries).toMatchObject([grounds])
    expect(lines[0]?.reason).toBe(['headings', ...unread].join('; '))
  })

  test.each([
    [
      'an exception in a season',
      { exceptionTo: 2, areaName: '', season: '11-15~03-15', hours: '' },
    ],
    [
      'one of a street at night',
      { exceptionTo: null, areaName: '老城街道', season: '', hours: '22:00~06:00' },
    ],
  ])('适用范围 %s comes back as it was', (_what, { areaName, ...scope }) => {
    const table = [[...exactHeadings], exactRow(aLine({ ...grounds, ...scope, areaName }))]
    const { entries } = readExact(sheetOf(table))
    expect(entries).toMatchObject([{ ...grounds, ...scope, areaText: areaName }])
  })

  test('升级级别 a line with levels of its own comes back with them, one without has none', () => {
    const ladder: ManualLine['ladder'] = [
      { percent: 50, offices: ['LEADER'], raisesPriority: false, answerHours: null },
      { percent: 100, offices: ['HOLDER', 'DESK'], raisesPriority: true, answerHours: null },
      { percent: 150, offices: ['LEADER'], raisesPriority: false, answerHours: 24 },
    ]
    const rows = [aLine({ ladder }), aLine({ conditionNo: 2 })].map(exactRow)
    const { entries } = readExact(sheetOf([[...exactHeadings], ...rows]))
    expect(entries.map((entry) => entry.ladder)).toEqual([ladder, []])
  })

  test.each([
    ['that tells nobody', '[[80,"HOLDER"],[100]]'],
    ['out of order', '[[120,"HOLDER"],[100,"HOLDER"]]'],
    ['of an office that is none', '[[80,"MAYOR"],[100,"HOLDER"]]'],
    ['that does what no level does', '[[80,"HOLDER"],[100,"HOLDER",{"closesCase":true}]]'],
    ['that raises the priority and tells nobody', '[[80,"HOLDER"],[100,{"raisesPriority":true}]]'],
  ])('a ladder %s is broken, and the column named', (_what, cell) => {
    const place = exactHeadings.indexOf('升级级别')
    const row = exactRow(aLine()).toSpliced(place, 1, cell)
    expect(() => readExact(sheetOf([[...exactHeadings], row]))).toThrow('升级级别')
  })

  test('one from before lines had a scope has none', () => {
    const first = exactHeadings.indexOf('特例所属序号')
    const { entries } = readExact(sheetOf(exported.map((cells) => cells.slice(0, first))))
    const everywhere = { exceptionTo: null, areaText: '', season: '', hours: '' }
    expect(entries).toMatchObject([{ ...grounds, ...everywhere }])
  })

  test('one of earlier days has none of them', () => {
    const nothing = { evidenceRequired: '', legalBases: [], urgent: false, selfHandling: false }
    expect(readExact(sheetOf(without)).entries).toMatchObject([nothing])
  })

  test.each([
    ['renamed', exported[0]?.map((it) => (it === '紧急' ? '急' : it)), '紧急'],
    ['taken out', exported[0]?.slice(0, at + 1), '法律依据、紧急、自行处置'],
  ])('one of which some were %s is not read, and says which', (_what, headings = [], missing) => {
    const read = () => readExact(sheetOf([headings, ...exported.slice(1)]))
    expect(read).toThrow(`lacks ${missing}.`)
    expect(codeOf(read)).toBe('MANUAL_UNREADABLE')
  })
})

describe('简易流程 in an exported file', () => {
  test.each([true, false])('a line comes back with the path that it takes: %s', (quickPath) => {
    const { entries } = readExact(sheetOf([[...exactHeadings], exactRow(aLine({ quickPath }))]))
    expect(entries).toMatchObject([{ quickPath }])
  })
})

describe('区域类别、案件等级 in an exported file', () => {
  test('a line for severe cases in places of the first class comes back as it was', () => {
    const scope = { exceptionTo: 1, areaClass: 'FIRST', grade: 'SEVERE' } as const
    const { entries } = readExact(sheetOf([[...exactHeadings], exactRow(aLine(scope))]))
    expect(entries).toMatchObject([scope])
  })

  test('one from before lines had area classes and grades is for all of them; another word is broken', () => {
    const place = exactHeadings.indexOf('适用区域类别')
    const earlier = exported.map((cells) => cells.toSpliced(place, 2))
    expect(readExact(sheetOf(earlier)).entries).toMatchObject([{ areaClass: null, grade: null }])
    const broken = [[...exactHeadings], exactRow(aLine()).toSpliced(place, 1, '五类')]
    expect(() => readExact(sheetOf(broken))).toThrow('适用区域类别')
  })
})

describe('时限 in an exported file', () => {
  test.each(['0', '10000'])('a limit of %s is broken, and the column named', (cell) => {
    const place = exactHeadings.indexOf('时限数值')
    const row = exactRow(aLine()).toSpliced(place, 1, cell)
    expect(() => readExact(sheetOf([[...exactHeadings], row]))).toThrow('时限数值')
  })
})

describe('派遣方式、核查要求 in an exported file', () => {
  test('派遣方式 what a line says of dispatch comes back; a file of earlier days says nothing, another word is broken', () => {
    const lines = (['AUTOMATIC', 'PROPOSED', 'BY_CITY'] as const).map((dispatch, index) =>
      aLine({ conditionNo: index + 1, dispatch }),
    )
    const table = [[...exactHeadings], ...lines.map(exactRow)]
    const said = (rows: typeof table) =>
      readExact(sheetOf(rows)).entries.map(({ dispatch }) => dispatch)
    expect(said(table)).toEqual(['AUTOMATIC', 'PROPOSED', 'BY_CITY'])
    const place = exactHeadings.indexOf('派遣方式')
    const earlier = table.map((cells) => cells.toSpliced(place, 1))
    expect(said(earlier)).toEqual(['BY_CITY', 'BY_CITY', 'BY_CITY'])
    const broken = [[...exactHeadings], exactRow(aLine()).toSpliced(place, 1, '随意')]
    expect(() => readExact(sheetOf(broken))).toThrow('派遣方式')
  })

  test('核查要求 what a line says of verification comes back; a file of earlier days says nothing, another word is broken', () => {
    const lines = (['NONE', 'SAMPLED', 'ALWAYS'] as const).map((verification, index) =>
      aLine({ conditionNo: index + 1, verification }),
    )
    const table = [[...exactHeadings], ...lines.map(exactRow)]
    const said = (rows: typeof table) =>
      readExact(sheetOf(rows)).entries.map(({ verification }) => verification)
    expect(said(table)).toEqual(['NONE', 'SAMPLED', 'ALWAYS'])
    const place = exactHeadings.indexOf('核查要求')
    expect(said(table.map((cells) => cells.toSpliced(place, 1)))).toEqual(lines.map(() => 'ALWAYS'))
    const broken = [[...exactHeadings], exactRow(aLine()).toSpliced(place, 1, '随意')]
    expect(() => readExact(sheetOf(broken))).toThrow('核查要求')
  })
})

test('分段时限 a staged limit of an exported edition comes back in its own words, with its stages and the limit of the last', () => {
  const limitStages = '停工4紧急工作时；处罚7自然日'
  const limit = { limitText: '4小时停工，7天处罚，20天拆除', limitStages, limitValue: 20 }
  const line = aLine({ ...limit, limitUnit: 'NATURAL_DAY' })
  const { entries } = readExact(sheetOf([[...exactHeadings], exactRow(line)]))
  expect(entries).toMatchObject([
    { limitText: limit.limitText, limitStages, limit: { value: 20, unit: 'NATURAL_DAY' } },
  ])
})
