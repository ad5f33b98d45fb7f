import { Worker } from 'node:worker_threads'
import { manualUnreadable } from '../errors.ts'

/** 表格行 — one row with its texts; values of merged ranges stand in every row they cover. */
export type SheetRow = {
  /** As the spreadsheet counts, from 1. */
  readonly row: number
  readonly cells: readonly string[]
  /** The row whose entry goes on here, when no cell is this row's own. */
  readonly continues: number | null
}
export type Sheet = {
  readonly name: string
  /** Nobody who looks at the spreadsheet sees it. */
  readonly hidden: boolean
  readonly rows: readonly SheetRow[]
}

type Refusal = 'NOT_XLSX' | 'TOO_LARGE' | 'TOO_SLOW'
type Answer = { readonly sheets: readonly Sheet[] } | { readonly refused: Refusal }

const megabyte = 1024 * 1024
const maxBytes = 20 * megabyte
/** 最多行数 — of a sheet. */
export const mostRows = 20_000
const limits = { maxRows: mostRows, maxColumns: 100, maxUnpackedBytes: 200 * megabyte }
const memoryMegabytes = 512
const usualPatience = 6_000
const zipSignature = [0x50, 0x4b, 0x03, 0x04]

const refusals = (patience: number): Readonly<Record<Refusal, string>> => ({
  NOT_XLSX:
    'The file is not an XLSX spreadsheet, or it is damaged. Save the manual as .xlsx and try again.',
  TOO_LARGE: `The file unpacks to more than a manual can hold (${limits.maxRows} rows a sheet, 200 MB). Remove what is no part of the manual.`,
  TOO_SLOW: `The file could not be read within ${patience / 1000} seconds. Remove what is no part of the manual.`,
})

/** 读取表格 — the sheets of an XLSX file; throws MANUAL_UNREADABLE. A worker reads it, so a hostile file ends the worker only, and one that takes longer than so many milliseconds too. */
export async function readSpreadsheet(
  content: Uint8Array,
  patience = usualPatience,
): Promise<readonly Sheet[]> {
  if (content.byteLength === 0) throw manualUnreadable('The file is empty.')
  if (content.byteLength > maxBytes)
    throw manualUnreadable(
      `The file has ${(content.byteLength / megabyte).toFixed(1)} MB; at most 20 MB can be read.`,
    )
  if (zipSignature.some((byte, at) => content[at] !== byte))
    throw manualUnreadable(refusals(patience).NOT_XLSX)
  const answer = await readInWorker(content, patience)
  if ('refused' in answer) throw manualUnreadable(refusals(patience)[answer.refused])
  if (answer.sheets.every(({ rows }) => rows.length === 0))
    throw manualUnreadable('The spreadsheet has no row with any text.')
  return answer.sheets
}

async function readInWorker(content: Uint8Array, patience: number): Promise<Answer> {
  const worker = new Worker(new URL('./sheets-worker.mjs', import.meta.url), {
    workerData: { content, ...limits },
    resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
    execArgv: [],
    stderr: true,
  })
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<Answer>((resolve, reject) => {
      timer = setTimeout(() => resolve({ refused: 'TOO_SLOW' }), patience)
      worker.once('message', resolve)
      worker.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ refused: 'TOO_LARGE' })
        else reject(error)
      })
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
