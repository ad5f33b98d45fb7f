import { type CellObject, utils, type WorkBook, type WorkSheet, write } from '@e965/xlsx'

type Break = {
  readonly sheet: string
  readonly row: number
  readonly heading: string
  readonly text: string
}

/** Twenty ways in which a row goes wrong between two offices; each row's cell is no merged one. */
export const breaks: readonly Break[] = [
  { sheet: '部件', row: 3, heading: '处置时限', text: '尽快' },
  { sheet: '部件', row: 4, heading: '处置时限', text: '' },
  { sheet: '部件', row: 8, heading: '处置时限', text: '0天' },
  { sheet: '部件', row: 12, heading: '处置时限', text: '3' },
  { sheet: '部件', row: 16, heading: '处置时限', text: '约2天' },
  { sheet: '部件', row: 21, heading: '处置时限', text: '2至3天' },
  { sheet: '部件', row: 25, heading: '处置时限', text: '4小时，20天' },
  { sheet: '部件', row: 29, heading: '处置时限', text: '400天' },
  { sheet: '部件', row: 33, heading: '处置时限', text: '视情况而定' },
  { sheet: '部件', row: 38, heading: '立案条件', text: '' },
  { sheet: '部件', row: 55, heading: '立案条件', text: '   ' },
  { sheet: '部件', row: 56, heading: '结案条件', text: '' },
  { sheet: '事件', row: 5, heading: '处置时限', text: '及时' },
  { sheet: '事件', row: 5 + 6, heading: '小类代码', text: '5a' },
  { sheet: '事件', row: 12, heading: '小类名称', text: '' },
  { sheet: '事件', row: 56, heading: '处置单位', text: '' },
  { sheet: '事件', row: 22, heading: '处置单位', text: '、' },
  { sheet: '事件', row: 27, heading: '小类代码', text: '' },
  { sheet: '事件', row: 73, heading: '立案条件', text: '' },
  { sheet: '事件', row: 74, heading: '结案条件', text: '' },
]

/** The same manual with its columns in another order and twenty broken rows. */
export function brokenCopy(book: WorkBook, order: readonly number[]): Buffer {
  const copy = utils.book_new()
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name]
    if (sheet !== undefined)
      utils.book_append_sheet(copy, shuffled(broken(sheet, name), order), name)
  }
  return write(copy, { type: 'buffer', bookType: 'xlsx' })
}

const width = 9
const cellAt = (sheet: WorkSheet, r: number, c: number): CellObject | undefined =>
  sheet[utils.encode_cell({ r, c })]

function broken(sheet: WorkSheet, name: string): WorkSheet {
  const headings = Array.from({ length: width }, (_, c) => String(cellAt(sheet, 1, c)?.v))
  const copy = structuredClone(sheet)
  for (const { row, heading, text } of breaks.filter((one) => one.sheet === name)) {
    const address = { r: row - 1, c: headings.indexOf(heading) }
    if (
      copy['!merges']?.some(({ s, e }) => s.c === address.c && s.r <= address.r && e.r >= address.r)
    )
      throw new Error(`${name} ${row} ${heading} is merged: the break would reach other rows`)
    copy[utils.encode_cell(address)] = { t: 's', v: text }
  }
  return copy
}

/** Column `order[i]` of the original comes to stand at i; the title's row is left as it is. */
function shuffled(sheet: WorkSheet, order: readonly number[]): WorkSheet {
  const copy: WorkSheet = { '!ref': sheet['!ref'] ?? 'A1' }
  const { e } = utils.decode_range(sheet['!ref'] ?? 'A1')
  for (let r = 0; r <= e.r; r += 1)
    order.forEach((from, to) => {
      const cell = cellAt(sheet, r, r === 0 ? to : from)
      if (cell !== undefined) copy[utils.encode_cell({ r, c: to })] = { t: cell.t, v: cell.v ?? '' }
    })
  copy['!merges'] = (sheet['!merges'] ?? []).map((range) =>
    range.s.r === 0
      ? range
      : {
          s: { r: range.s.r, c: order.indexOf(range.s.c) },
          e: { r: range.e.r, c: order.indexOf(range.e.c) },
        },
  )
  return copy
}
