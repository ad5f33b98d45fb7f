import { DomainError, manualUnreadable } from '../errors.ts'
import { decodeText, readCsv } from '../imports/read-csv.ts'
import { readSpreadsheet, type Sheet } from '../imports/read-spreadsheet.ts'
import { classifyPhrases, type PhraseClass } from './classify-phrase.ts'
import { isExact, readExact } from './exact-table.ts'
import type { LimitMeanings } from './read-limit.ts'
import { type ClassesMet, lineOf, type ReadEntry, type ReadLine, readSheet } from './read-sheet.ts'

export type { ReadEntry, ReadLine } from './read-sheet.ts'

export type ReadManual = {
  readonly standard: string
  readonly entries: readonly ReadEntry[]
  readonly phrases: readonly PhraseClass[]
  readonly lines: readonly ReadLine[]
}

/** 读手册 — a whole manual from its XLSX or CSV file, or an edition as it was exported; throws MANUAL_UNREADABLE where it is none. */
export async function readManual(
  content: Uint8Array,
  meanings: LimitMeanings,
  name = '',
): Promise<ReadManual> {
  const sheets = /\.csv$/iu.test(name) ? readText(content) : await readSpreadsheet(content)
  return isExact(sheets) ? readExact(sheets) : manualOf(sheets, meanings)
}

function readText(content: Uint8Array): readonly Sheet[] {
  try {
    const rows = readCsv(decodeText(content)).map((row) => ({ ...row, continues: null }))
    return [{ name: 'CSV', rows }]
  } catch (error) {
    throw error instanceof DomainError
      ? manualUnreadable('The file is no text of Unicode or GB 18030.')
      : error
  }
}

/** The same from sheets that have been read already: nothing is dropped, every row gets a line. */
export function manualOf(sheets: readonly Sheet[], meanings: LimitMeanings): ReadManual {
  const met: ClassesMet = { names: new Map(), conditions: new Map() }
  const read = sheets.map((sheet) => readSheet(sheet, meanings, met))
  const entries = read.flatMap((sheet) => sheet?.entries ?? [])
  if (read.every((sheet) => sheet === null))
    throw manualUnreadable('No sheet has a row of headings such as 小类代码, 立案条件, 处置时限.')
  const lines = sheets.flatMap((sheet, index) => read[index]?.lines ?? unread(sheet))
  if (entries.length === 0)
    throw manualUnreadable(`No row is an entry; the first reason: ${firstReason(lines)}.`)
  const counts = new Map<string, number>()
  for (const phrase of entries.flatMap((entry) => entry.phrases))
    counts.set(phrase, (counts.get(phrase) ?? 0) + 1)
  return { standard: standardOf(entries), entries, phrases: classifyPhrases(counts), lines }
}

/** 2+2 digits are the national classes of 2013, 2+3 those of 2026. */
const standardOf = (entries: readonly ReadEntry[]): string =>
  entries.every(({ classCode }) => classCode.length === 6) ? '2026' : '2013'

const unread = ({ name, rows }: Sheet): ReadLine[] =>
  rows.map(({ row }) => lineOf(name, row, 'NOT_READ', 'the sheet has no row of headings'))

const firstReason = (lines: readonly ReadLine[]): string =>
  lines.find(({ outcome }) => outcome === 'NOT_READ')?.reason ?? 'there are headings only'
