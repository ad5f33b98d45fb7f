import { describe, expect, test } from 'vitest'
import { readFlag } from '../../../services/command-manual/read-flag.ts'
import { readLegalBases } from '../../../services/command-manual/read-legal-bases.ts'
import { readManual } from '../../../services/command-manual/read-manual.ts'
import { meanings } from './real-manual.ts'
import { aBook, headings } from './small-manual.ts'

const read = (cell: string) => {
  const reading = readLegalBases(cell)
  if (!reading.ok) return reading.reason
  return reading.bases.map(({ kind, title, reference }) => [kind, title, reference])
}

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
      ok: true,
      assumptions: ['“市长批示” is kept as another document'],
    })
    expect(readLegalBases('《甲条例》第一条')).toMatchObject({ ok: true, assumptions: [] })
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
      ok: true,
      bases: [{}],
      assumptions: [`“${cell}” is kept as one document`],
    })
  })

  test.each([
    '《甲条例》第一条、第三条第二款',
    '《甲条例》第一条：违反本条例第三条的，处罚',
    '第八次专项会议纪要〔2025〕8号',
  ])('one document is none: %s', (cell) => {
    expect(readLegalBases(cell)).toMatchObject({ ok: true, bases: [{}], assumptions: [] })
  })

  test.each([
    ['named twice', '《甲条例》第一条；《甲条例》第一条'],
    ['without an end', `《甲条例》第一条${'长'.repeat(2_000)}`],
    ['too many', Array.from({ length: 21 }, (_, at) => `《甲条例》第${at + 1}条`).join('\n')],
    ['with a sign that is none', '《甲条例》第一条\u0000'],
  ])('one %s is not read', (_what, cell) => {
    expect(readLegalBases(cell).ok).toBe(false)
  })
})

describe('导入 a manual with further columns', () => {
  const row = ['01', '公用设施', '01', '井盖', '所属街办', '属地政府', '缺失', '恢复', '2天']
  const of = (...cells: string[]) =>
    readManual(
      aBook({
        部件: [
          ['法律依据', ...headings, '采集要求'],
          [cells[0] ?? '', ...row, cells[1] ?? ''],
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

  test('tells of an assumption, and of what it could not read', async () => {
    expect((await of('市长批示', '')).lines.at(-1)).toMatchObject({
      outcome: 'ASSUMED',
      reason: '法律依据: “市长批示” is kept as another document',
    })
    const twice = of('《甲条例》第一条；《甲条例》第一条', '')
    await expect(twice).rejects.toMatchObject({ message: expect.stringContaining('法律依据') })
  })

  test.each([
    ['是', true],
    ['√', true],
    ['Yes', true],
    ['', false],
    ['否', false],
    ['——', false],
    ['视情况', null],
  ])('a flag “%s” is read as %s', (cell, flag) => {
    expect(readFlag(cell)).toBe(flag)
  })
})
