import { utils, write } from '@e965/xlsx'
import { readManual } from '../../services/command-manual/read-manual.ts'
import type { ReadEntry } from '../../services/command-manual/read-sheet.ts'
import { meanings, realManual } from '../services/command-manual/real-manual.ts'

const copies = 10
/** Of so many lines one has an exception: in a street, in winter, at night, in areas of the first class or for the gravest cases. */
const every = 10
const headings = [
  ...['大类代码', '大类名称', '小类代码', '小类名称', '处置单位', '主管部门', '立案条件'],
  ...['结案条件', '处置时限', '适用区域', '适用季节', '适用时段', '区域类别', '案件等级'],
]

/** 大手册 — the real manual ten times over under classes of their own, every tenth line with an exception: 5,709 lines as a spreadsheet. */
export async function largeManual(street: string): Promise<Buffer> {
  const { entries } = await readManual(await realManual(), meanings)
  const book = utils.book_new()
  for (const [kind, name] of [
    ['COMPONENT', '部件'],
    ['MATTER', '事件'],
  ] as const) {
    const its = entries.filter((entry) => entry.kind === kind)
    const rows = Array.from({ length: copies }, (_, copy) => rowsOf(its, { copy, street })).flat()
    utils.book_append_sheet(book, utils.aoa_to_sheet([headings, ...rows]), name)
  }
  return write(book, { type: 'buffer', bookType: 'xlsx' })
}

type Copying = { readonly copy: number; readonly street: string }

const rowsOf = (entries: readonly ReadEntry[], { copy, street }: Copying) =>
  entries.flatMap((entry, index) => {
    const row = [
      ...[entry.majorCode.slice(1), entry.majorName],
      ...[`${copy}${entry.classCode.slice(3)}`, `${entry.className}${copy}`],
      ...[entry.unitsText, entry.supervisingText, entry.filingCondition],
      ...[entry.closingCondition, entry.limitText],
    ]
    const scopes = [
      [street, '', '', '', ''],
      ['', '11-15~03-15', '', '', ''],
      ['', '', '22:00~06:00', '', ''],
      ['', '', '', '一类', ''],
      ['', '', '', '', '重大'],
    ]
    const usual = [...row, '', '', '', '', '']
    const scope = scopes[(index / every) % scopes.length]
    return index % every === 0 && scope !== undefined ? [usual, [...row, ...scope]] : [usual]
  })
