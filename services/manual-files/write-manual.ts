import type { ExportFormat } from '../../prisma/generated/enums.ts'
import { exactHeadings, exactRow } from '../command-manual/exact-table.ts'
import { contentOf } from '../command-manual/manual-content.ts'
import type { Ctx } from '../ctx.ts'
import { notFound } from '../errors.ts'
import { csv } from '../spreadsheets/csv.ts'
import type { Row } from '../spreadsheets/row.ts'
import { xlsx } from '../spreadsheets/xlsx.ts'

type Asked = { readonly editionId: string; readonly format: ExportFormat }
/** 导出版本 — a file with all lines of an edition, and what a browser saves it as. */
export type ManualFile = { readonly name: string; readonly content: Uint8Array }

/** 导出手册 — an edition as XLSX or CSV that imports back to the same content; no cell is a formula. Throws NOT_FOUND. */
export async function exportManual(ctx: Ctx, { editionId, format }: Asked): Promise<ManualFile> {
  const edition = await ctx.db.manualEdition.findFirst({ where: { id: editionId } })
  if (edition === null) throw notFound('This manual edition')
  const { lines, hash } = await contentOf(ctx.db, edition)
  const rows = chunked([[...exactHeadings], ...lines.map(exactRow)])
  ctx.audit({
    ...{ action: 'exportManual', subjectType: 'ManualEdition', subjectId: editionId },
    details: { number: edition.number, format, entries: lines.length, contentHash: hash },
  })
  return {
    name: `${edition.title} v${edition.number}.${format.toLowerCase()}`,
    content: await bytesOf(format === 'CSV' ? csv(rows) : xlsx(rows)),
  }
}

async function* chunked(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield rows
}

async function bytesOf(parts: AsyncIterable<string | Uint8Array>): Promise<Uint8Array> {
  const read: Buffer[] = []
  for await (const part of parts) read.push(Buffer.from(part))
  return Buffer.concat(read)
}
