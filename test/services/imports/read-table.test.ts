import { describe, expect, test } from 'vitest'
import { closest } from '../../../services/imports/closest.ts'
import { decodeText, readCsv } from '../../../services/imports/read-csv.ts'
import { readTable } from '../../../services/imports/read-table.ts'
import { refusalOf } from '../../support/code-of.ts'

const cells = (text: string) => readCsv(text).map((row) => row.cells)
const bytes = (text: string) => new TextEncoder().encode(text)

describe('CSV a file of text', () => {
  test.each([
    [
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\n"x, y","say ""so"""',
      [
        ['a', 'b'],
        ['x, y', 'say "so"'],
      ],
    ],
    [
      'a,b\n"two\nlines",2',
      [
        ['a', 'b'],
        ['two\nlines', '2'],
      ],
    ],
    [
      'a\tb\n1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a;b\n1;2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\n,\n\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['', []],
  ])('%j', (text, rows) => {
    expect(cells(text)).toEqual(rows)
  })

  test('lines are counted as an editor counts them', () => {
    expect(readCsv('a\n"x\ny"\n\nz').map(({ row }) => row)).toEqual([1, 2, 5])
  })

  test('a spreadsheet of China saves GB 18030, and it is read', () => {
    const gbk = Uint8Array.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb5, 0xe7, 0xbb, 0xb0])
    expect(decodeText(gbk)).toBe('姓名,电话')
    expect(decodeText(bytes('\ufeff姓名'))).toBe('姓名')
  })
})

describe('表格 columns are known by their headings', () => {
  const columns = {
    name: { names: ['姓名', 'name'], needed: true },
    phone: { names: ['电话', 'phone'] },
  } as const
  const read = (text: string) => readTable({ content: bytes(text), maxRows: 2 }, columns)

  test('in any order, in either language, with what is not asked for left out', async () => {
    expect(await read('Phone,x,Name *\n1,2,张三')).toEqual([
      { row: 2, cells: { name: '张三', phone: '1' } },
    ])
    expect(await read('姓名\n张三')).toEqual([{ row: 2, cells: { name: '张三', phone: '' } }])
  })

  test.each(['', '电话\n1', '姓名\n1\n2\n3', 'PK\u0003\u0004 no spreadsheet'])(
    'a file without lines, without a needed column, too long, or damaged is refused: %j',
    async (text) => {
      expect(await refusalOf(read(text))).toBe('FILE_UNREADABLE')
    },
  )
})

describe('近似词 what was perhaps meant', () => {
  const words = ['城市管理局', '排水服务中心', '派遣员', '值班长']
  test.each([
    ['城管局', null],
    ['管理局', '城市管理局'],
    ['派谴员', '派遣员'],
    ['市排水服务中心', '排水服务中心'],
    ['完全不同', null],
    ['', null],
  ])('%s: %s', (word, meant) => {
    expect(closest(word, words)).toBe(meant)
  })
})
