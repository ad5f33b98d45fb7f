import type { Sheet } from '../imports/read-spreadsheet.ts'
import { isExact } from './exact-table.ts'
import {
  columnsOf,
  headingKey,
  type ManualColumn,
  manualColumns,
  type OwnHeadings,
  recognizeColumns,
} from './recognize-columns.ts'

/** 标题 — a heading of a sheet, what it is taken for, and the first word that stands below it. */
export type SheetHeading = {
  readonly heading: string
  /** Null where nobody knows what it means, or somebody has said that it is not read. */
  readonly column: ManualColumn | null
  readonly sample: string
}
/** 表头 — the row of a sheet that is, or probably is, its headings. */
export type SheetHeadings = {
  readonly sheet: string
  /** As the spreadsheet counts. */
  readonly row: number
  readonly headings: readonly SheetHeading[]
  /** Without these the sheet cannot be read. */
  readonly missing: readonly ManualColumn[]
}

/** 表头 — the headings of every sheet that may be one of a manual; none for an exported edition, which needs no mapping. */
export const headingsOf = (sheets: readonly Sheet[], own: OwnHeadings): SheetHeadings[] =>
  isExact(sheets) ? [] : sheets.flatMap((sheet) => headingsIn(sheet, own) ?? [])

function headingsIn({ name, hidden, rows }: Sheet, own: OwnHeadings): SheetHeadings | null {
  if (hidden) return null
  const texts = rows.map(({ cells }) => cells)
  const found = recognizeColumns(texts, own)
  const at = found.found === 'NONE' ? likelyHeading(texts) : found.row
  const [top, ...below] = rows.slice(at ?? rows.length)
  if (top === undefined) return null
  const columns = columnsOf(top.cells, own)
  const columnAt = new Map([...columns].map(([column, place]) => [place, column]))
  const headings = top.cells.flatMap((cell, place) => {
    const heading = headingKey(cell)
    if (heading === '') return []
    const sample = below.find(({ cells }) => cells[place]?.trim())?.cells[place] ?? ''
    return { heading, column: columnAt.get(place) ?? null, sample: sample.trim().slice(0, 60) }
  })
  const missing = manualColumns.filter((column) => !columns.has(column))
  return { sheet: name, row: top.row, headings, missing }
}

const lookedAt = 20

/** Of the first rows the one with the most different words, if it has enough of them for a manual. */
function likelyHeading(rows: readonly (readonly string[])[]): number | null {
  const counts = rows
    .slice(0, lookedAt)
    .map((cells, row) => ({ row, words: new Set(cells.map(headingKey).filter(Boolean)).size }))
  const best = counts.toSorted((a, b) => b.words - a.words || a.row - b.row)[0]
  return best === undefined || best.words < manualColumns.length ? null : best.row
}
