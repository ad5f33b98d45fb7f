import { createHash } from 'node:crypto'
import { DomainError, manualUnreadable } from '../errors.ts'
import { decodeText, readCsv } from '../imports/read-csv.ts'
import { mostRows, readSpreadsheet, type Sheet } from '../imports/read-spreadsheet.ts'
import { classifyPhrases, type PhraseClass } from './classify-phrase.ts'
import { isExact, readExact } from './exact-table.ts'
import { type SaidHeading, usedHeadings } from './own-headings.ts'
import {
  type ClassesMet,
  lineOf,
  type ManualReading,
  type ReadEntry,
  type ReadLine,
  readSheet,
} from './read-sheet.ts'

export type { ReadEntry, ReadLine } from './read-sheet.ts'

export type ReadManual = {
  readonly standard: string
  readonly entries: readonly ReadEntry[]
  readonly phrases: readonly PhraseClass[]
  readonly lines: readonly ReadLine[]
}
/** 所读手册 — with the city's own headings by which it was read, and the hash by which its file is known again. */
export type ReadFile = ReadManual & {
  readonly headings: readonly SaidHeading[]
  readonly sourceHash: string
}

/** 读手册 — a whole manual from its XLSX or CSV file, or an edition as it was exported; throws MANUAL_UNREADABLE where it is none. */
export async function readManual(
  content: Uint8Array,
  reading: ManualReading,
  name = '',
): Promise<ReadFile> {
  const sheets = await sheetsOf(content, name)
  const headings = usedHeadings(sheets, reading.own ?? new Map())
  const sourceHash = createHash('sha256').update(content).digest('hex')
  const manual = isExact(sheets) ? readExact(sheets) : manualOf(sheets, reading)
  return { ...manual, headings, sourceHash }
}

/** No act waits for a manual's file. */
const patience = 20_000

/** 表 — the sheets of a manual's XLSX or CSV file; throws MANUAL_UNREADABLE. */
export const sheetsOf = async (content: Uint8Array, name: string): Promise<readonly Sheet[]> =>
  /\.csv$/iu.test(name) ? readText(content) : readSpreadsheet(content, patience)

function readText(content: Uint8Array): readonly Sheet[] {
  const rows = readCsv(textOf(content)).map((row) => ({ ...row, continues: null }))
  if (rows.length > mostRows)
    throw manualUnreadable(
      `The file has ${rows.length} rows; a manual has at most ${mostRows}. Remove what is no part of it.`,
    )
  return [{ name: 'CSV', hidden: false, rows }]
}

function textOf(content: Uint8Array): string {
  try {
    return decodeText(content)
  } catch (error) {
    throw error instanceof DomainError
      ? manualUnreadable('The file is no text of Unicode or GB 18030.')
      : error
  }
}

/** The same from sheets that have been read already: nothing is dropped, every row gets a line. */
function manualOf(sheets: readonly Sheet[], reading: ManualReading): ReadManual {
  const met: ClassesMet = { names: new Map(), conditions: new Map() }
  const read = sheets.map((sheet) => (sheet.hidden ? null : readSheet(sheet, reading, met)))
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

/** 2+2 digits are the national classes of 2013, 2+3 those of 2026; a manual is of one of them. */
function standardOf(entries: readonly ReadEntry[]): string {
  const later = entries.find(({ classCode }) => classCode.length === 6)
  const earlier = entries.find(({ classCode }) => classCode.length !== 6)
  if (later !== undefined && earlier !== undefined)
    throw manualUnreadable(
      `The codes are of two standards: ${earlier.classCode} on sheet ${earlier.sheet} is of 2013, ${later.classCode} on sheet ${later.sheet} of 2026. Import them one by one.`,
    )
  return later === undefined ? '2013' : '2026'
}

const unread = ({ name, hidden, rows }: Sheet): ReadLine[] => {
  const reason = hidden ? 'the sheet is hidden' : 'the sheet has no row of headings'
  return rows.map(({ row }) => lineOf(name, row, 'NOT_READ', reason))
}

const firstReason = (lines: readonly ReadLine[]): string =>
  lines.find(({ outcome }) => outcome === 'NOT_READ')?.reason ?? 'there are headings only'
