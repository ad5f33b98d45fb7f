import type { Row } from './row.ts'

/** Without it spreadsheets read Chinese in whatever they think a file is written in. */
const byteOrderMark = '\uFEFF'
/** What a spreadsheet takes for a formula: what stands behind it is not executed but shown. */
const formula = /^[=+\-@\t\r＝＋－＠]/

/** CSV — a file that spreadsheets open as it is: with a byte order mark, and no cell that is a formula. */
export async function* csv(chunks: AsyncIterable<readonly Row[]>): AsyncGenerator<string> {
  yield byteOrderMark
  for await (const rows of chunks) yield rows.map(lineOf).join('')
}

const lineOf = (row: Row) => `${row.map(cellOf).join(',')}\r\n`

/** One cell: never a formula, quoted where it has to be. */
export function cellOf(text: string): string {
  const shown = formula.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown
}
