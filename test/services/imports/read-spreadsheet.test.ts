import { deflateRawSync } from 'node:zlib'
import { utils, write } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { readSpreadsheet } from '../../../services/imports/read-spreadsheet.ts'

const refusal = (why: string) => ({
  code: 'MANUAL_UNREADABLE',
  message: expect.stringContaining(why),
})

describe('坏文件 a file that is no manual is refused with what is wrong, and harms nothing', () => {
  test.each([
    ['an empty file', new Uint8Array(), 'empty'],
    ['a text', Buffer.from('大类代码,大类名称\n1,公用设施\n'), 'not an XLSX'],
    ['a ZIP that is no spreadsheet', aZip([{ name: 'readme.txt', size: 5 }]), 'not an XLSX'],
    ['half a spreadsheet', aWorkbook([['a']]).subarray(0, 900), 'not an XLSX'],
    ['50 MB', new Uint8Array(50 * 1024 * 1024), '50.0 MB; at most 20 MB'],
    ['a sheet without text', aWorkbook([[]]), 'no row'],
    [
      'more rows than a manual has',
      aWorkbook(Array.from({ length: 100_000 }, () => ['x'])),
      '20000 rows',
    ],
  ])('%s', async (_what, content, why) => {
    await expect(readSpreadsheet(content)).rejects.toMatchObject(refusal(why))
  })

  test('a small file that unpacks to gigabytes ends its own reading only', async () => {
    const parts = Array.from({ length: 3 }, (_, index) => ({
      name: index === 0 ? 'xl/workbook.xml' : `xl/worksheets/sheet${index}.xml`,
      size: 90 * 1024 * 1024,
    }))
    await expect(readSpreadsheet(aZip(parts))).rejects.toMatchObject(refusal('unpacks to more'))
  })
})

test('values of merged ranges stand in every row they cover, and a row without cells of its own says so', async () => {
  const merges = [utils.decode_range('A1:A3'), utils.decode_range('B2:B3')]
  const [sheet] = await readSpreadsheet(
    aWorkbook(
      [
        ['01', 'a'],
        [null, 'b'],
        [null, null],
      ],
      merges,
    ),
  )
  expect(sheet?.rows).toEqual([
    { row: 1, cells: ['01', 'a'], continues: null },
    { row: 2, cells: ['01', 'b'], continues: null },
    { row: 3, cells: ['01', 'b'], continues: 2 },
  ])
})

test('公式 of a formula the value that was saved is read, it is never computed; one without a value is empty', async () => {
  const sheet = utils.aoa_to_sheet([['立案条件', '时限', 'x']])
  sheet['A2'] = { t: 's', v: '缺失', f: 'HYPERLINK("https://example.org","缺失")' }
  sheet['B2'] = { t: 'n', f: '1+1' }
  sheet['C2'] = { t: 's', v: 'here' }
  sheet['!ref'] = 'A1:C2'
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '部件')
  const content = write(book, { type: 'buffer', bookType: 'xlsx' })
  const [read] = await readSpreadsheet(content)
  expect(read?.rows[1]?.cells).toEqual(['缺失', '', 'here'])
})

test('隐藏 a sheet that nobody sees is told apart', async () => {
  const book = utils.book_new()
  for (const name of ['部件', '草稿', '事件'])
    utils.book_append_sheet(book, utils.aoa_to_sheet([['a']]), name)
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 2 }, { Hidden: 0 }] }
  const sheets = await readSpreadsheet(write(book, { type: 'buffer', bookType: 'xlsx' }))
  expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['部件', false],
    ['草稿', true],
    ['事件', false],
  ])
})

type Rows = readonly (readonly (string | null)[])[]

function aWorkbook(rows: Rows, merges: ReturnType<typeof utils.decode_range>[] = []): Buffer {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]))
  sheet['!merges'] = merges
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '部件')
  return write(book, { type: 'buffer', bookType: 'xlsx' })
}

/** A ZIP whose parts are zeros, packed to almost nothing; the sizes it declares are lies. */
function aZip(parts: readonly { name: string; size: number }[]): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, size } of parts) {
    const packed = deflateRawSync(Buffer.alloc(size), { level: 1 })
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(10, 18)
    common.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed])
    const at = Buffer.alloc(14)
    at.writeUInt32LE(offset, 10)
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, at, Buffer.from(name)]))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06'), end])
}
