import type { z } from 'zod'
import { manualUnreadable } from '../errors.ts'
import type { Sheet } from '../imports/read-spreadsheet.ts'
import { areaClassCell } from '../organizations/area-class.ts'
import { gradeCell } from './case-grade.ts'
import type { PhraseClass } from './classify-phrase.ts'
import type { ManualLine } from './difference.ts'
import { basesCell, Cells, flagCell, ladderCell, type Meanings } from './exact-cells.ts'
import { dispatchCell } from './line-dispatch.ts'
import { verificationCell } from './line-verification.ts'
import { lineOf, type ReadEntry, type ReadLine } from './read-sheet.ts'

/** 导出栏目 — the columns of an exported edition: the manual's own, then what says exactly how it is understood. */
const firstColumns = {
  standard: '目录标准',
  kind: '类型',
  majorCode: '大类代码',
  majorName: '大类名称',
  classCode: '小类代码',
  className: '小类名称',
  conditionNo: '序号',
  filingCondition: '立案条件',
  closingCondition: '结案条件',
  limitText: '处置时限',
  unitsText: '处置单位',
  supervisingText: '主管部门',
  limitValue: '时限数值',
  limitUnit: '时限单位',
  meanings: '单位含义',
} as const
/** Known by their headings, wherever these stand; a file of earlier days has none of them. */
const furtherColumns = {
  evidenceRequired: '证据要求',
  legalBases: '法律依据',
  urgent: '紧急',
  selfHandling: '自行处置',
} as const
const scopeColumns = {
  exceptionTo: '特例所属序号',
  areaName: '适用区域',
  season: '适用季节',
  hours: '适用时段',
} as const
const laterColumns = {
  ladder: '升级级别',
  dispatch: '派遣方式',
  verification: '核查要求',
  limitStages: '分段时限',
  quickPath: '简易流程',
} as const
const classColumns = {
  areaClass: '适用区域类别',
  grade: '适用案件等级',
} as const
const columns = {
  ...{ ...firstColumns, ...furtherColumns },
  ...{ ...scopeColumns, ...laterColumns, ...classColumns },
} as const satisfies Readonly<Record<keyof typeof Cells.shape, string>>
/** Of each of them a file has all or, being of earlier days, none. */
const joined = [furtherColumns, scopeColumns, classColumns].map((some): readonly string[] =>
  Object.values(some),
)
type Column = keyof typeof columns
// the keys of the record just given
const names = Object.keys(columns) as Column[]
/** 导出表头 — the first row of an exported edition. */
export const exactHeadings = Object.values(columns)

/** 导出行 — one line of an edition as the cells of its row. */
export function exactRow({
  rules,
  legalBases,
  urgent,
  selfHandling,
  quickPath,
  ladder,
  dispatch,
  verification,
  areaClass,
  grade,
  ...line
}: ManualLine): string[] {
  const meanings = JSON.stringify(
    rules.map(({ phrase, kind, unitName }) => [phrase, kind, unitName]),
  )
  const flags = { urgent: flagCell(urgent), selfHandling: flagCell(selfHandling) }
  const quick = { quickPath: flagCell(quickPath) }
  const cells = {
    ...{ ...line, ...flags, ...quick, meanings },
    ...{ legalBases: basesCell(legalBases), ladder: ladderCell(ladder) },
    ...{ dispatch: dispatchCell(dispatch), verification: verificationCell(verification) },
    ...{ areaClass: areaClassCell(areaClass), grade: gradeCell(grade) },
  }
  return names.map((name) => String(cells[name] ?? ''))
}

export type ExactManual = {
  readonly standard: string
  readonly entries: readonly ReadEntry[]
  readonly phrases: readonly PhraseClass[]
  readonly lines: readonly ReadLine[]
}

/** 导出文件 — whether the sheets are an edition as it was exported. */
export const isExact = ([sheet]: readonly Sheet[]): boolean =>
  Object.values(firstColumns).every(
    (heading, index) => sheet?.rows[0]?.cells[index]?.trim() === heading,
  )

/** 读导出文件 — an exported edition, exactly as it was; throws MANUAL_UNREADABLE where somebody broke a row. */
export function readExact([sheet]: readonly Sheet[]): ExactManual {
  const { name = '', rows = [] } = sheet ?? {}
  const [top, ...below] = rows
  const headings = top?.cells.map((heading) => heading.trim()) ?? []
  const places = placesOf(headings)
  const read = below.map(({ row, cells }) => ({
    row,
    ...readRow(
      row,
      places.map((place) => unguarded(cells[place] ?? '')),
    ),
  }))
  const [first] = read
  if (first === undefined) throw manualUnreadable('The file has headings only.')
  if (read.some(({ standard }) => standard !== first.standard))
    throw manualUnreadable('The lines are of several standards.')
  return {
    standard: first.standard,
    entries: read.map(({ entry, row }) => ({ ...entry, sheet: name, row })),
    phrases: phrasesOf(read.flatMap(({ meanings }) => meanings)),
    lines: [
      lineOf(name, top?.row ?? 1, 'READ', ['headings', ...unreadIn(headings, places)].join('; ')),
      ...read.map(({ row }) => lineOf(name, row, 'READ', '')),
    ],
  }
}

/** Where each column stands; throws MANUAL_UNREADABLE where somebody took or renamed some of the further ones. */
function placesOf(headings: readonly string[]): readonly number[] {
  for (const some of joined) {
    const missing = some.filter((heading) => !headings.includes(heading))
    if (missing.length > 0 && missing.length < some.length)
      throw manualUnreadable(`The row of headings lacks ${missing.join('、')}.`)
  }
  return exactHeadings.map((heading) => headings.indexOf(heading))
}

const unreadIn = (headings: readonly string[], places: readonly number[]): string[] =>
  headings
    .filter((heading, place) => heading !== '' && !places.includes(place))
    .map((heading) => `${heading} is not read`)

/** What keeps a spreadsheet from running a cell is no part of its text. */
const unguarded = (cell: string) => cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/u, '')

function readRow(row: number, cells: readonly string[]) {
  const parsed = Cells.safeParse(
    Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ''])),
  )
  if (!parsed.success) {
    const broken = parsed.error.issues[0]?.path[0]
    const column = names.find((name) => name === broken)
    throw manualUnreadable(`Row ${row} was broken: ${column ? columns[column] : ''}.`)
  }
  const { standard, meanings, limitValue: value, limitUnit: unit, areaName, ...words } = parsed.data
  const phrases = meanings.map(([phrase]) => phrase)
  const entry = { ...words, areaText: areaName, limit: { value, unit }, phrases }
  return { standard, meanings, entry }
}

type Meaning = z.infer<typeof Meanings>[number]

/** A phrase means the same on every line. */
function phrasesOf(meanings: readonly Meaning[]): PhraseClass[] {
  const counts = new Map<string, number>()
  for (const [phrase] of meanings) counts.set(phrase, (counts.get(phrase) ?? 0) + 1)
  return [...new Map(meanings.map((meaning) => [meaning[0], meaning])).values()].map(
    ([phrase, kind, unitName]) => ({
      ...{ phrase, kind, unitName, reason: 'as it was exported' },
      occurrences: counts.get(phrase) ?? 0,
    }),
  )
}
