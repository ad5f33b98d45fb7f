import { fileUnreadable } from '../errors.ts'

export type TextRow = { readonly row: number; readonly cells: readonly string[] }

/** 解码 — a text file's words: UTF-8, or else GB 18030, as spreadsheets in China save it. Throws FILE_UNREADABLE. */
export function decodeText(content: Uint8Array): string {
  for (const encoding of ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(content)
    } catch {}
  throw fileUnreadable('The file is no text that can be read. Save it as UTF-8.')
}

/** 可存文本 — without signs that no text of the database holds, and without spaces around it. */
export const storable = (text: string): string => text.replace(/\p{Cc}|\p{Cs}/gu, ' ').trim()

const marks = [',', '\t', ';', '，'] as const

/** 读取 CSV — its rows; cells in quotes hold commas, line breaks and doubled quotes. Tabs or semicolons part the cells where the first line has no comma. */
export function readCsv(given: string): readonly TextRow[] {
  const text = given.replace(/\r\n?/gu, '\n')
  const first = text.split('\n', 1)[0] ?? ''
  const mark = marks.find((it) => first.includes(it)) ?? ','
  const cell = new RegExp(` *"((?:[^"]|"")*)"[^${mark}\n]*|[^${mark}\n]*`, 'uy')
  const rows: TextRow[] = []
  let line = 1
  for (let at = 0; at < text.length; ) {
    const cells: string[] = []
    const row = line
    for (let ended = false; !ended; at += 1) {
      cell.lastIndex = at
      const [written = '', quoted] = cell.exec(text) ?? []
      cells.push(quoted?.replaceAll('""', '"').trim() ?? written.trim())
      at += written.length
      line += written.split('\n').length - 1
      ended = text[at] !== mark
    }
    line += 1
    if (cells.some((it) => it !== '')) rows.push({ row, cells })
  }
  return rows
}
