import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readManual } from '../../../services/command-manual/read-manual.ts'
import { breaks, brokenCopy } from './broken-copy.ts'
import { meanings, readWorkbook, realManual, truthRows } from './real-manual.ts'
import { aBook, headings } from './small-manual.ts'

describe('指挥手册 the real manual', () => {
  test('all 519 entries equal what somebody else read from it, without one difference', async () => {
    const { entries } = await readManual(await realManual(), meanings)
    const read = entries.map((entry) => ({
      classCode: entry.classCode,
      className: entry.className,
      filingCondition: entry.filingCondition,
      closingCondition: entry.closingCondition,
      limitValue: entry.limit.value,
      limitUnit: entry.limit.unit,
      units: entry.unitsText,
      majorName: entry.majorName,
      conditionNo: entry.conditionNo,
      supervising: entry.supervisingText,
    }))
    expect(read).toHaveLength(519)
    expect(read).toEqual(await truthRows())
  })

  test('418 entries, and 2 that write 及各产权单位, hold a rule instead of an organization; 72 nothing else', async () => {
    const { entries } = await readManual(await realManual(), meanings)
    const rule = /^(各|所属|属地)/u
    expect(
      entries.filter(({ phrases }) => phrases.some((phrase) => rule.test(phrase))),
    ).toHaveLength(418 + 2)
    expect(
      entries.filter(({ phrases }) => phrases.every((phrase) => rule.test(phrase))),
    ).toHaveLength(72)
  })

  test('every row is accounted for: 519 entries, 2 titles, 2 headings, 3 rows merged with the one above', async () => {
    const { entries, lines } = await readManual(await realManual(), meanings)
    const rows = (sheet: string) =>
      lines.filter((line) => line.sheet === sheet).map(({ row }) => row)
    expect(rows('部件')).toEqual(Array.from({ length: 377 }, (_, index) => index + 1))
    expect(rows('事件')).toEqual(Array.from({ length: 149 }, (_, index) => index + 1))
    const places = new Set(entries.map(({ sheet, row }) => `${sheet} ${row}`))
    const others = lines.filter(({ sheet, row }) => !places.has(`${sheet} ${row}`))
    expect(others.map(({ sheet, row, reason }) => `${sheet} ${row} ${reason}`)).toEqual([
      '部件 1 title',
      '部件 2 headings',
      '事件 1 title',
      '事件 2 headings',
      '事件 52 merged with row 51',
      '事件 54 merged with row 53',
      '事件 55 merged with row 53',
    ])
  })

  test('what had to be assumed is said, and nothing else', async () => {
    const { lines } = await readManual(await realManual(), meanings)
    const assumed = lines.filter(({ outcome }) => outcome === 'ASSUMED')
    expect(assumed.map(({ sheet, row }) => `${sheet} ${row}`)).toEqual([
      '部件 356', // …及各供油、供气、供电管理部门
      '部件 357',
      '部件 358',
      '事件 22', // 属地行政执法部门和和环卫部门
      '事件 27', // 属地行政执法和环卫部门
      '事件 29', // 1紧急工作时制止; 属地行政执法部门和绿化养护管理部门
      '事件 30',
      '事件 73', // no 大类代码
      '事件 74',
    ])
    expect(lines.filter(({ outcome }) => outcome === 'NOT_READ')).toEqual([])
  })
})

describe('坏行 a copy with other columns and broken rows', () => {
  test('reports exactly the 20 broken rows and reads all others as before, whatever the order', async () => {
    const original = await realManual()
    const book = readWorkbook(original)
    const { entries } = await readManual(original, meanings)
    const isBroken = (at: { sheet: string; row: number }) =>
      breaks.some(({ sheet, row }) => sheet === at.sheet && row === at.row)
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8], { minLength: 9 }),
        async (order) => {
          const copy = await readManual(brokenCopy(book, order), meanings)
          const notRead = copy.lines.filter(({ outcome }) => outcome === 'NOT_READ')
          expect(new Set(notRead.map(({ sheet, row }) => `${sheet} ${row}`))).toEqual(
            new Set(breaks.map(({ sheet, row }) => `${sheet} ${row}`)),
          )
          expect(notRead).toHaveLength(20)
          expect(copy.entries.filter((entry) => !isBroken(entry))).toEqual(
            entries.filter((entry) => !isBroken(entry)),
          )
          expect(copy.entries).toHaveLength(519 - 20)
        },
      ),
      { numRuns: 8 },
    )
  }, 30_000)
})

const row = ['01', '公用设施', '001', '井盖', '所属街办', '属地政府', '缺失', '恢复', '2天']

describe('错列 a spreadsheet that is no manual', () => {
  test.each([
    [
      'missing columns',
      '部件',
      [headings.slice(0, 7), row],
      '结案条件 (closingCondition); 处置时限 (limit)',
    ],
    ['no headings', '部件', [row], 'No sheet has a row of headings'],
    ['neither 部件 nor 事件', 'Sheet1', [headings, row], 'neither 部件'],
    ['headings only', '部件', [headings], 'headings only'],
    ['no readable row', '部件', [headings, [...row.slice(0, 8), '尽快']], '尽快'],
  ])('%s', async (_what, sheet, rows, why) => {
    await expect(readManual(aBook({ [sheet]: rows }), meanings)).rejects.toMatchObject({
      code: 'MANUAL_UNREADABLE',
      message: expect.stringContaining(why),
    })
  })

  test('a CSV file of a hundred thousand rows is refused, as a spreadsheet is', async () => {
    const content = Buffer.from(`${headings.join(',')}\n`.repeat(100_000))
    await expect(readManual(content, meanings, 'manual.csv')).rejects.toMatchObject({
      code: 'MANUAL_UNREADABLE',
      message: expect.stringContaining('100000 rows'),
    })
  })

  test('codes keep their leading zeros; a catalogue of 2026 has three digits', async () => {
    const numbers = [1, '公用设施', 2, ...row.slice(3)].map((cell, at) =>
      at === 3 ? '雨篦子' : cell,
    )
    const { entries, standard } = await readManual(
      aBook({ 部件: [headings, row, numbers] }),
      meanings,
    )
    expect(entries.map(({ classCode }) => classCode)).toEqual(['C01001', 'C01002'])
    expect(standard).toBe('2026')
  })

  test('a sheet of notes beside the manual is reported row by row', async () => {
    const { lines } = await readManual(
      aBook({ 部件: [headings, row], 说明: [['first note'], ['second note']] }),
      meanings,
    )
    expect(lines.filter(({ outcome }) => outcome === 'NOT_READ')).toMatchObject([
      { sheet: '说明', row: 1 },
      { sheet: '说明', row: 2 },
    ])
  })

  test('one class over two sheets goes on counting its conditions; one code for two names is not read', async () => {
    const other = row.with(3, '箅子')
    const { entries, lines } = await readManual(
      aBook({ 部件一: [headings, row], 部件二: [headings, row.with(6, '破损'), other] }),
      meanings,
    )
    expect(entries.map(({ conditionNo }) => conditionNo)).toEqual([1, 2])
    expect(lines.filter(({ outcome }) => outcome === 'NOT_READ')).toMatchObject([
      { sheet: '部件二', row: 3, reason: expect.stringContaining('井盖') },
    ])
  })
})

describe('存疑 a spreadsheet that may be read in two ways', () => {
  test('codes of two standards are not read as one', async () => {
    const earlier = aBook({ 部件: [headings, row], 事件: [headings, row.with(2, '01')] })
    await expect(readManual(earlier, meanings)).rejects.toMatchObject({
      code: 'MANUAL_UNREADABLE',
      message: expect.stringContaining('E0101 on sheet 事件 is of 2013, C01001 on sheet 部件'),
    })
  })

  test('of two columns with one heading the first is read, and that is said', async () => {
    const { entries, lines } = await readManual(
      aBook({
        部件: [
          [...headings, '立案标准'],
          [...row, '破损'],
        ],
      }),
      meanings,
    )
    expect(entries).toMatchObject([{ filingCondition: '缺失' }])
    expect(lines[0]).toMatchObject({
      outcome: 'ASSUMED',
      row: 1,
      reason: expect.stringContaining('立案标准'),
    })
  })
})
