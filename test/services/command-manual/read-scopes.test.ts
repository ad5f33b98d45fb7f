import { describe, expect, test } from 'vitest'
import { readManual } from '../../../services/command-manual/read-manual.ts'
import { meanings } from './real-manual.ts'
import { aBook, headings } from './small-manual.ts'

const cover = ['01', '公用设施', '01', '上水井盖', '节水中心', '盐湖区政府']
type Row = readonly [condition: string, limit: string, ...scope: string[]]
const read = (columns: readonly string[], ...rows: readonly Row[]) =>
  readManual(
    aBook({
      部件: [
        [...headings, ...columns],
        ...rows.map(([condition, limit, ...scope]) => [
          ...cover,
          condition,
          '恢复',
          limit,
          ...scope,
        ]),
      ],
    }),
    meanings,
  )
const everywhere = {
  ...{ exceptionTo: null, areaText: '', areaClass: null, grade: null },
  ...{ season: '', hours: '' },
}

describe('适用范围 rows that say where and when they answer', () => {
  test.each([
    ['Chinese', ['适用区域', '适用季节', '适用时段']],
    ['English', ['Area', 'Season', 'Time of day']],
  ])(
    '%s headings: a row with the condition of one above it is an exception to that',
    async (_, columns) => {
      const { entries, lines } = await read(
        columns,
        ['缺失', '2天'],
        ['破损', '3天'],
        ['缺失。', '1天', '老城街道', '11月15日至次年3月15日', ''],
        ['缺失', '4小时', '', '', '22时至次日6时'],
        ['松动', '4小时', '全市', '全年', '全天'],
      )
      expect(lines.filter(({ outcome }) => outcome !== 'READ')).toEqual([])
      expect(entries).toMatchObject([
        { conditionNo: 1, ...everywhere },
        { conditionNo: 2, ...everywhere },
        { conditionNo: 3, exceptionTo: 1, areaText: '老城街道', season: '11-15~03-15', hours: '' },
        { conditionNo: 4, exceptionTo: 1, areaText: '', season: '', hours: '22:00~06:00' },
        { conditionNo: 5, ...everywhere },
      ])
    },
  )

  test.each([
    ['Chinese', ['区域类别', '案件等级'], ['一类区域', '较大'], ['Ⅱ类', '']],
    ['English', ['Area class', 'Grade'], ['Class 1', 'Major'], ['second', 'any']],
  ])(
    '区域类别、案件等级 %s headings and words: such a row is an exception, too',
    async (_, columns, first, second) => {
      const { entries, lines } = await read(
        columns,
        ['缺失', '2天', '', '不限'],
        ['缺失', '1天', ...first],
        ['缺失', '4小时', ...second],
      )
      expect(lines.filter(({ outcome }) => outcome !== 'READ')).toEqual([])
      expect(entries).toMatchObject([
        { conditionNo: 1, ...everywhere },
        { conditionNo: 2, ...everywhere, exceptionTo: 1, areaClass: 'FIRST', grade: 'MAJOR' },
        { conditionNo: 3, ...everywhere, exceptionTo: 1, areaClass: 'SECOND' },
      ])
    },
  )

  test('a row says itself to which it is an exception; one without such a row answers by itself', async () => {
    const { entries } = await read(
      ['特例', '季节'],
      ['缺失', '2天'],
      ['冬季缺失', '1天', '1', '11-15~03-15'],
      ['破损', '1天', '', '11-15~03-15'],
    )
    expect(entries.map(({ exceptionTo }) => exceptionTo)).toEqual([null, 1, null])
  })

  test.each([
    ['季节', '冬季', 'season'],
    ['适用时段', '夜间', 'hours'],
    ['区域类别', '老旧小区', 'areaClass'],
    ['案件等级', '特别重大', 'grade'],
    ['特例', '第一条', 'exceptionTo'],
  ])('%s “%s” is not read as always, but not read', async (column, cell, name) => {
    const { entries, lines } = await read([column], ['缺失', '2天'], ['破损', '1天', cell])
    expect(entries).toHaveLength(1)
    expect(lines.at(-1)).toMatchObject({ outcome: 'NOT_READ' })
    expect(lines.at(-1)?.reason).toContain(`(${name}) is “${cell}”`)
  })
})
