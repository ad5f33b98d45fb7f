import { utils, write } from '@e965/xlsx'

type Rows = readonly (readonly (string | number)[])[]

export const headings = [
  '大类代码',
  '大类名称',
  '小类代码',
  '小类名称',
  '处置单位',
  '主管部门',
  '立案条件',
  '结案条件',
  '处置时限',
]

/** A spreadsheet of the given sheets. */
export function aBook(sheets: Readonly<Record<string, Rows>>): Buffer {
  const book = utils.book_new()
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((cells) => [...cells])), name)
  return write(book, { type: 'buffer', bookType: 'xlsx' })
}

/** A manual of one class with two conditions, for what does not need the real one. */
export const smallManual = (): Buffer => {
  const cover = ['01', '公用设施', '01', '上水井盖']
  return aBook({
    部件: [
      headings,
      [...cover, '运城市节水中心、各产权单位', '盐湖区政府', '缺失', '恢复', '2紧急工作时'],
      [
        ...cover,
        '节水中心、运城市排水中心、水务部门、所属街办',
        '盐湖区政府',
        '破损',
        '更换',
        '4小时',
      ],
    ],
  })
}
