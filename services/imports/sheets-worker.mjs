// Plain JavaScript: a worker thread has no TypeScript loader on Node 20.
import { Buffer } from 'node:buffer'
import { parentPort, workerData } from 'node:worker_threads'
import { inflateRawSync } from 'node:zlib'
import { read } from '@e965/xlsx'

const { content, maxRows, maxColumns, maxUnpackedBytes } = workerData
const file = Buffer.from(content)

/** Names of a ZIP's files; unpacks each once within a budget, because declared sizes may lie. */
function unpackable() {
  const names = []
  const end = file.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0) return names
  let budget = maxUnpackedBytes
  let at = file.readUInt32LE(end + 16)
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const packedSize = file.readUInt32LE(at + 20)
    const nameLength = file.readUInt16LE(at + 28)
    const local = file.readUInt32LE(at + 42)
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
    const packed = file.subarray(start, start + packedSize)
    if (budget <= 0) throw Object.assign(new Error(), { code: 'ERR_BUFFER_TOO_LARGE' })
    const deflated = file.readUInt16LE(at + 10) === 8
    budget -= deflated ? inflateRawSync(packed, { maxOutputLength: budget }).length : packedSize
    names.push(file.toString('utf8', at + 46, at + 46 + nameLength))
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return names
}

function rowsOf(sheet) {
  const cells = (sheet['!data'] ?? []).map((row) => (row ?? []).slice(0, maxColumns).map(textOf))
  const own = cells.map((row) => row.some((text) => text.trim() !== ''))
  const from = cells.map(() => 0)
  for (const { s, e } of sheet['!merges'] ?? []) {
    const text = cells[s.r]?.[s.c] ?? ''
    if (text === '') continue
    for (let r = s.r; r <= Math.min(e.r, maxRows); r += 1) {
      cells[r] ??= []
      own[r] ??= false
      from[r] = Math.max(from[r] ?? 0, s.r + 1)
      for (let c = s.c; c <= Math.min(e.c, maxColumns); c += 1) cells[r][c] = text
    }
  }
  return cells.flatMap((row, index) => {
    const texts = Array.from(row, (text) => text ?? '')
    if (texts.every((text) => text.trim() === '')) return []
    return [{ row: index + 1, cells: texts, continues: own[index] ? null : from[index] }]
  })
}

const textOf = (cell) => (cell === undefined || cell === null ? '' : String(cell.w ?? cell.v ?? ''))

function answer() {
  if (!unpackable().includes('xl/workbook.xml')) return { refused: 'NOT_XLSX' }
  const book = read(file, {
    dense: true,
    sheetRows: maxRows + 1,
    cellFormula: false,
    cellHTML: false,
  })
  const sheets = book.SheetNames.map((name, index) => ({
    name,
    hidden: Boolean(book.Workbook?.Sheets?.[index]?.Hidden),
    rows: rowsOf(book.Sheets[name]),
  }))
  const tooLong = sheets.some(({ rows }) => rows.some(({ row }) => row > maxRows))
  return tooLong ? { refused: 'TOO_LARGE' } : { sheets }
}

try {
  parentPort.postMessage(answer())
} catch (error) {
  parentPort.postMessage({
    refused: error?.code === 'ERR_BUFFER_TOO_LARGE' ? 'TOO_LARGE' : 'NOT_XLSX',
  })
}
