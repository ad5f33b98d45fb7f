import { describe, expect, test } from 'vitest'
import { basesInWords } from '../../../services/command-manual/legal-bases.ts'
import { readFlag } from '../../../services/command-manual/read-flag.ts'
import { readLegalBases } from '../../../services/command-manual/read-legal-bases.ts'
import { readManual } from '../../../services/command-manual/read-manual.ts'
import { meanings } from './real-manual.ts'
import { aBook, headings } from './small-manual.ts'

const read = (cell: string) =>
  readLegalBases(cell).bases.map(({ kind, title, reference }) => [kind, title, reference])

describe('法律依据 what a cell names as grounds', () => {
  test.each([
    ['《城市道路管理条例》第二十三条', [['LAW', '《城市道路管理条例》', '第二十三条']]],
    ['《城市道路管理条例》', [['LAW', '《城市道路管理条例》', '']]],
    [
      '《行政处罚法（2021修订）》 第4条第1款',
      [['LAW', '《行政处罚法（2021修订）》', '第4条第1款']],
    ],
    ['城市道路管理条例第二十三条', [['LAW', '城市道路管理条例', '第二十三条']]],
    ['市城管局权责清单第3项', [['RESPONSIBILITY_LIST', '市城管局权责清单', '第3项']]],
    ['《市城管局权责清单》：第3项', [['RESPONSIBILITY_LIST', '《市城管局权责清单》', '第3项']]],
    ['市政府常务会议纪要〔2025〕8号', [['MINUTES', '市政府常务会议纪要', '〔2025〕8号']]],
    ['市长批示', [['OTHER', '市长批示', '']]],
  ])('%s', (cell, bases) => {
    expect(read(cell)).toEqual(bases)
  })

  test.each([
    ['line breaks', '1.《甲条例》第一条\n2、《乙办法》第二条'],
    ['semicolons', '《甲条例》第一条；《乙办法》第二条'],
    ['a comma before a title', '《甲条例》第一条、《乙办法》第二条'],
    ['和', '《甲条例》第一条和《乙办法》第二条'],
    ['a comma and 以及', '《甲条例》第一条，以及《乙办法》第二条'],
    ['numbers on one line', '1.《甲条例》第一条 2.《乙办法》第二条'],
    ['numbers in circles', '①《甲条例》第一条②《乙办法》第二条'],
    ['nothing but the title', '《甲条例》第一条《乙办法》第二条'],
  ])('several are told apart by %s', (_by, cell) => {
    expect(read(cell)).toEqual([
      ['LAW', '《甲条例》', '第一条'],
      ['LAW', '《乙办法》', '第二条'],
    ])
  })

  test('a title that follows a title is a document of its own', () => {
    const both = [
      ['LAW', '《甲条例》', ''],
      ['LAW', '《乙办法》', ''],
    ]
    for (const cell of [
      '《甲条例》《乙办法》',
      '《甲条例》及《乙办法》',
      '①《甲条例》\n②《乙办法》',
    ])
      expect(read(cell)).toEqual(both)
  })

  test('a cell of blanks without an end holds nobody up', () => {
    expect(read(`《甲条例》${' '.repeat(100_000)}完`)).toEqual([['LAW', '《甲条例》', '完']])
  }, 1_000)

  test('two articles of one law, and the words of an article, stay together', () => {
    expect(read('《甲条例》第一条、第三条')).toEqual([['LAW', '《甲条例》', '第一条、第三条']])
    expect(read('《甲条例》第一条：不得倾倒；违者罚款')).toEqual([
      ['LAW', '《甲条例》', '第一条：不得倾倒；违者罚款'],
    ])
  })

  test.each(['', ' ', '无', '/', '——'])('“%s” names none', (cell) => {
    expect(read(cell)).toEqual([])
  })
})

describe('存疑 what a cell of grounds leaves in doubt', () => {
  test('what is no law, list or minutes by its words is kept, and said to be an assumption', () => {
    expect(readLegalBases('市长批示')).toMatchObject({
      assumptions: ['“市长批示” is kept as another document'],
    })
    expect(readLegalBases('《甲条例》第一条')).toMatchObject({ assumptions: [] })
  })

  test.each([
    '《甲条例》第一条；市长批示',
    '《甲条例》第一条：依照《乙办法》处罚',
    '《甲省实施《道路法》办法》第三条',
    '甲条例第一条 2.乙办法第二条',
    '《甲条例》第一条 2.市长批示',
    '甲条例第一条、市权责清单第3项',
    '市权责清单第3项、会议纪要',
  ])('what may be more than one document is said to be an assumption: %s', (cell) => {
    expect(readLegalBases(cell)).toMatchObject({
      bases: [{}],
      assumptions: [`“${cell}” is kept as one document`],
    })
  })

  test.each([
    '《甲条例》第一条、第三条第二款',
    '《甲条例》第一条：违反本条例第三条的，处罚',
    '第八次专项会议纪要〔2025〕8号',
  ])('one document is none: %s', (cell) => {
    expect(readLegalBases(cell)).toMatchObject({ bases: [{}], assumptions: [] })
  })

  test('one named twice is kept once, and that is said', () => {
    expect(readLegalBases('《甲条例》第一条；《甲条例》第一条')).toEqual({
      bases: [{ kind: 'LAW', title: '《甲条例》', reference: '第一条' }],
      assumptions: ['a document named twice is kept once'],
    })
  })

  const tooMany = Array.from({ length: 21 }, (_, at) => `《甲条例》第${at + 1}条`)
  test.each([
    ['too many', tooMany.join('\n'), tooMany.join('；')],
    ['a long text', `根据《甲条例》${'长'.repeat(400)}`, `根据《甲条例》${'长'.repeat(400)}`],
    [
      'a long article',
      `《甲条例》第一条${'长'.repeat(1_100)}`,
      `《甲条例》第一条${'长'.repeat(1_100)}`,
    ],
  ])('%s is kept as one other document, word for word, and that is said', (_what, cell, words) => {
    const { bases, assumptions } = readLegalBases(cell)
    expect(bases.map(({ kind }) => kind)).toEqual(['OTHER'])
    expect(basesInWords(bases)).toBe(words)
    expect(assumptions).toEqual([expect.stringContaining('is kept as one other document')])
  })

  test.each([
    ['without an end', `《甲条例》第一条${'长'.repeat(2_000)}`],
    ['with a sign that is none', '《甲条例》第一条\u0000'],
  ])('one %s is not kept, and that is said', (_what, cell) => {
    const { bases, assumptions } = readLegalBases(cell)
    expect(bases).toEqual([])
    expect(assumptions).toEqual([expect.stringContaining('is not kept')])
  })
})

describe('导入 a manual with further columns', () => {
  const row = ['01', '公用设施', '01', '井盖', '所属街办', '属地政府', '缺失', '恢复', '2天']
  const of = (...cells: string[]) =>
    readManual(
      aBook({
        部件: [
          ['法律依据', ...headings, '采集要求', '紧急处置'],
          [cells[0] ?? '', ...row, cells[1] ?? '', cells[2] ?? ''],
        ],
      }),
      meanings,
    )

  test('says of each line what evidence it wants and what it rests on', async () => {
    const { entries, lines } = await of('《甲条例》第一条', '照片\n两张')
    expect(entries).toMatchObject([
      {
        evidenceRequired: '照片两张',
        legalBases: [{ kind: 'LAW', title: '《甲条例》', reference: '第一条' }],
      },
    ])
    expect(lines.filter(({ outcome }) => outcome !== 'READ')).toEqual([])
  })

  test.each([
    ['another document', ['市长批示'], '法律依据: “市长批示” is kept as another document'],
    ['a repeated one', ['《甲法》；《甲法》'], '法律依据: a document named twice is kept once'],
    [
      'a flag that is neither yes nor no',
      ['《甲法》', '', '2小时'],
      '紧急 (urgent) is “2小时”, neither yes (是) nor no (否), and taken as no',
    ],
  ])('keeps the line and tells of %s', async (_what, cells, reason) => {
    const { entries, lines } = await of(...cells)
    expect(entries).toMatchObject([{ urgent: false, legalBases: [{}] }])
    expect(lines.at(-1)).toMatchObject({ outcome: 'ASSUMED', reason })
  })

  test.each([
    ['是', true],
    ['√', true],
    ['✔', true],
    ['✔️', true],
    ['Yes', true],
    ['', false],
    ['否', false],
    ['✘', false],
    ['——', false],
    ['视情况', null],
  ])('a flag “%s” is read as %s', (cell, flag) => {
    expect(readFlag(cell)).toBe(flag)
  })
})
