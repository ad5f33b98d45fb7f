import type { ClassKind, ImportOutcome } from '../../prisma/generated/enums.ts'
import { manualUnreadable } from '../errors.ts'
import type { Sheet, SheetRow } from '../imports/read-spreadsheet.ts'
import { isUnlimited } from './line-scope.ts'
import type { LimitMeanings } from './read-limit.ts'
import {
  type Cells,
  type ClassConventions,
  cellsOf,
  type RowClass,
  type RowCondition,
  readClass,
  readCondition,
} from './read-row.ts'
import {
  columnTitle,
  type OwnHeadings,
  type Recognition,
  recognizeColumns,
} from './recognize-columns.ts'
import { wordsOf } from './words-of.ts'

/** 手册条目 — one filing condition of a class, with the place in the spreadsheet where it stands. */
export type ReadEntry = RowClass &
  RowCondition & { readonly conditionNo: number; readonly sheet: string; readonly row: number }
/** 导入结果 — what became of a row; each row with text has one line, READ where nothing was in doubt. */
export type ReadLine = {
  readonly sheet: string
  readonly row: number
  readonly outcome: ImportOutcome
  readonly reason: string
}
export type ReadSheet = {
  readonly entries: readonly ReadEntry[]
  readonly lines: readonly ReadLine[]
}
/** 读法 — what the limits of a manual mean, and what its own headings do. */
export type ManualReading = LimitMeanings & { readonly own?: OwnHeadings }
/** Classes met so far in the whole manual: their names and how many conditions each has. */
export type ClassesMet = {
  readonly names: Map<string, string>
  readonly conditions: Map<string, number>
}

/** 读一张表 — entries and lines of one sheet; null where it has no headings at all. Throws MANUAL_UNREADABLE for wrong columns. */
export function readSheet(
  sheet: Sheet,
  { own, ...meanings }: ManualReading,
  met: ClassesMet,
): ReadSheet | null {
  const heading = recognizeColumns(
    sheet.rows.map(({ cells }) => cells),
    own,
  )
  if (heading.found === 'NONE') return null
  if (heading.found === 'PART')
    throw manualUnreadable(
      `Sheet ${sheet.name} lacks these columns: ${heading.missing.map(columnTitle).join('; ')}.`,
    )
  const above = sheet.rows.slice(0, heading.row)
  const kind = kindOf([sheet.name, ...above.flatMap(({ cells }) => cells)])
  if (kind === null)
    throw manualUnreadable(
      `Sheet ${sheet.name} says neither 部件 (component) nor 事件 or 事项 (matter) in its name or title.`,
    )
  const rows = sheet.rows
    .slice(heading.row + 1)
    .map((row) => ({ row, cells: cellsOf(row, heading.columns) }))
  const conventions = conventionsOf(rows.map(({ cells }) => cells))
  const reader = rowReader({ sheet: sheet.name, kind, conventions, meanings, met })
  const read = rows.map(({ row, cells }) => reader(row, cells))
  return {
    entries: read.flatMap(({ entry }) => entry ?? []),
    lines: [
      ...above.map(({ row }) => lineOf(sheet.name, row, 'READ', 'title')),
      headingLine(sheet, heading),
      ...read.map(({ line }) => line),
    ],
  }
}

type Found = Extract<Recognition, { found: 'HEADING' }>
function headingLine({ name, rows }: Sheet, { row, repeated }: Found): ReadLine {
  const at = rows[row]?.row ?? 1
  return repeated.length === 0
    ? lineOf(name, at, 'READ', 'headings')
    : lineOf(
        name,
        at,
        'ASSUMED',
        `headings; of two that mean the same the first is read: ${repeated.join(', ')}`,
      )
}

/** How this sheet writes its codes: digits of the minor code, and the major code of each major name. */
const conventionsOf = (rows: readonly Cells[]): ClassConventions => ({
  minorDigits: rows.some(({ minorCode }) => /^\d{3}$/u.test(minorCode)) ? 3 : 2,
  majorCodes: new Map(
    rows.flatMap(({ majorCode, majorName }) =>
      /^\d{1,2}$/u.test(majorCode) ? [[majorName, majorCode]] : [],
    ),
  ),
})

type RowResult = { readonly line: ReadLine; readonly entry?: ReadEntry }
type Reading = {
  readonly sheet: string
  readonly kind: ClassKind
  readonly conventions: ClassConventions
  readonly meanings: LimitMeanings
  readonly met: ClassesMet
}

/** Numbers the conditions of each class; a row that cannot be read keeps its number free. */
function rowReader({ sheet, kind, conventions, meanings, met: { names, conditions } }: Reading) {
  const exceptionOf = exceptionReader()
  return ({ row, continues }: SheetRow, cells: Cells): RowResult => {
    const notRead = (reason: string) => ({ line: lineOf(sheet, row, 'NOT_READ', reason) })
    if (continues !== null)
      return { line: lineOf(sheet, row, 'READ', `merged with row ${continues}`) }
    const itsClass = readClass(kind, cells, conventions)
    if (!itsClass.ok) return notRead(itsClass.reason)
    const { classCode, className } = itsClass.value
    const name = names.get(classCode) ?? className
    if (name !== className)
      return notRead(`class ${classCode} is called ${name} further up and ${className} here`)
    names.set(classCode, name)
    const conditionNo = (conditions.get(classCode) ?? 0) + 1
    conditions.set(classCode, conditionNo)
    const condition = readCondition(cells, meanings)
    if (!condition.ok) return notRead(condition.reason)
    const exceptionTo = exceptionOf({ ...itsClass.value, ...condition.value, conditionNo })
    const assumptions = [...itsClass.assumptions, ...condition.assumptions]
    const outcome = assumptions.length === 0 ? 'READ' : 'ASSUMED'
    return {
      line: lineOf(sheet, row, outcome, assumptions.join('; ')),
      entry: { ...itsClass.value, ...condition.value, conditionNo, exceptionTo, sheet, row },
    }
  }
}

type Numbered = RowClass & RowCondition & Pick<ReadEntry, 'conditionNo'>

/** 特例 — a row with a scope answers in the place of the row above it that has the same condition without one. */
function exceptionReader() {
  const met = new Map<string, number>()
  return ({ classCode, conditionNo, exceptionTo, ...said }: Numbered): number | null => {
    if (exceptionTo !== null) return exceptionTo
    const key = `${classCode} ${wordsOf(said.filingCondition)}`
    const isEverywhere = said.areaText === '' && isUnlimited({ ...said, area: null })
    if (!isEverywhere) return met.get(key) ?? null
    if (!met.has(key)) met.set(key, conditionNo)
    return null
  }
}

function kindOf(texts: readonly string[]): ClassKind | null {
  const is = (pattern: RegExp) => (text: string) => pattern.test(text)
  const component = is(/部件|component/iu)
  const matter = is(/事件|事项|matter|event/iu)
  const telling = texts.find((text) => component(text) !== matter(text))
  if (telling !== undefined) return component(telling) ? 'COMPONENT' : 'MATTER'
  const inBrackets = texts
    .map((text) => /[(（](部件|事件|事项)类?[)）]/u.exec(text)?.[1])
    .find(Boolean)
  if (inBrackets === undefined) return null
  return inBrackets === '部件' ? 'COMPONENT' : 'MATTER'
}

/** One line of the report. */
export const lineOf = (
  sheet: string,
  row: number,
  outcome: ImportOutcome,
  reason: string,
): ReadLine => ({
  sheet,
  row,
  outcome,
  reason,
})
