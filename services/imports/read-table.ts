import { DomainError, fileUnreadable } from '../errors.ts'
import { decodeText, readCsv, storable, type TextRow } from './read-csv.ts'
import { readSpreadsheet } from './read-spreadsheet.ts'

type Given = { readonly content: Uint8Array; readonly maxRows: number }
/** One row of a table: its cells by the columns they stand in; empty where the file has no such column. */
export type TableRow<Key extends string> = {
  readonly row: number
  readonly cells: Readonly<Record<Key, string>>
}
type Columns<Key extends string> = Readonly<
  Record<Key, { readonly names: readonly string[]; readonly needed?: boolean }>
>

const zip = [0x50, 0x4b]

/** 读取表格 — the rows of an XLSX or CSV file below their headings; throws FILE_UNREADABLE. */
export async function readTable<Key extends string>(
  { content, maxRows }: Given,
  columns: Columns<Key>,
): Promise<readonly TableRow<Key>[]> {
  const [headings, ...rows] = await rowsOf(content)
  if (headings === undefined) throw fileUnreadable('The file is empty.')
  if (rows.length > maxRows)
    throw fileUnreadable(`The file has ${rows.length} lines; at most ${maxRows} are read at once.`)
  const keys = Object.keys(columns) as Key[] // of the record just given
  const places = new Map(keys.map((key) => [key, placeOf(headings.cells, columns[key].names)]))
  const missing = keys.filter((key) => columns[key].needed && places.get(key) === -1)
  if (missing.length > 0)
    throw fileUnreadable(
      `The first line lacks these columns: ${missing.map((key) => columns[key].names[0]).join(', ')}.`,
    )
  return rows.map(({ row, cells }) => {
    const cellOf = (key: Key) => [key, storable(cells[places.get(key) ?? -1] ?? '')]
    // every key has its cell
    return { row, cells: Object.fromEntries(keys.map(cellOf)) as Record<Key, string> }
  })
}

async function rowsOf(content: Uint8Array): Promise<readonly TextRow[]> {
  if (content.byteLength === 0) throw fileUnreadable('The file is empty.')
  if (zip.some((byte, at) => content[at] !== byte)) return readCsv(decodeText(content))
  try {
    const sheets = await readSpreadsheet(content)
    return sheets.find(({ rows }) => rows.length > 0)?.rows ?? []
  } catch (error) {
    if (error instanceof DomainError)
      throw fileUnreadable('The file is no XLSX spreadsheet, too large, or damaged.')
    throw error
  }
}

const plain = (text: string) => text.replace(/[\s*＊:：（）()]/gu, '').toLowerCase()

function placeOf(headings: readonly string[], names: readonly string[]): number {
  const wanted = new Set(names.map(plain))
  return headings.findIndex((heading) => wanted.has(plain(heading)))
}
