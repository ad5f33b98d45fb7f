/** What a spreadsheet takes for a formula: what stands behind it is not executed but shown. */
const formula = /^[=+\-@\t\r＝＋－＠]/

/** CSV 单元格 — as the server writes it: never a formula, quoted where it has to be. */
export function cellOf(text: string): string {
  const shown = formula.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown
}

/** CSV 文本 — rows as a spreadsheet reads them. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')
