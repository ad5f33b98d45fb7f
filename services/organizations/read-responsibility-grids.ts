import { readTable } from '../imports/read-table.ts'

/** 责任网格表一行 — as it stands in the file. */
export type BeatRow = {
  readonly row: number
  readonly cells: Readonly<Record<keyof typeof columns, string>>
}

const columns = {
  code: { names: ['责任网格编码', '责任网格代码', '编码', '代码', 'code'], needed: true },
  name: { names: ['责任网格名称', '名称', 'name'] },
  collector: { names: ['采集员', '监督员', '责任人', 'collector'] },
  grids: { names: ['单元网格', '单元网格编码', '所含网格', 'grids'] },
} as const

const maxRows = 500

/** 读取责任网格表 — the lines of a file of responsibility grids; throws FILE_UNREADABLE. */
export const readBeats = (content: Uint8Array): Promise<readonly BeatRow[]> =>
  readTable({ content, maxRows }, columns)
