import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import type { ListExport } from '../../prisma/generated/client.ts'
import { readActor } from '../accounts/stored-actor.ts'
import { englishClassNames } from '../catalogue/class-names.ts'
import type { Act } from '../ctx.ts'
import { stepNames } from '../organizations/labels.ts'
import { csv } from '../spreadsheets/csv.ts'
import type { Row } from '../spreadsheets/row.ts'
import { xlsx } from '../spreadsheets/xlsx.ts'
import { exportFile } from './export-file.ts'
import type { Written } from './rows.ts'
import { type ExportReading, type Source, sourceOf } from './source-of.ts'
import { words } from './words.ts'

/** 导出上限 — rows of one file. */
export const mostRows = 100_000
const chunkSize = 500
const keptMs = 24 * 3_600_000

/** What writing an export may reach. */
export type ExportRoom = {
  readonly act: Act
  /** Reads only, inside the city, each query by itself. */
  readonly db: ExportReading
  readonly folder: string
}

const language = z.enum(['zh', 'en']).catch('zh')

/**
 * 写导出文件 — reads a list chunk by chunk and writes it to a file that appears when it is whole. Delivered again it
 * begins anew; what is done already stays as it is.
 */
export async function writeExport(room: ExportRoom, exportId: string): Promise<void> {
  const begun = await room.act(async ({ db }) => {
    await db.listExport.updateMany({
      where: { id: exportId, state: { in: ['WAITING', 'RUNNING'] } },
      data: { state: 'RUNNING', rowCount: 0 },
    })
    const asked = await db.listExport.findUniqueOrThrow({ where: { id: exportId } })
    const { timeZone } = await db.city.findUniqueOrThrow({ where: { id: asked.cityId } })
    const stepNamed = await stepNames(db, asked.cityId)
    const classNames = await englishClassNames(db, asked.cityId)
    return { ...asked, timeZone, stepNamed, classNames }
  })
  if (begun.state !== 'RUNNING') return
  try {
    await write(room, begun)
  } catch (error) {
    await room.act(({ db, now }) =>
      db.listExport.updateMany({
        where: { id: exportId, state: 'RUNNING' },
        data: { state: 'FAILED', endedAt: now() },
      }),
    )
    throw error
  }
}

type Begun = ListExport & Pick<Written, 'timeZone' | 'stepNamed' | 'classNames'>

async function write(room: ExportRoom, begun: Begun): Promise<void> {
  const file = exportFile(room.folder, begun)
  // two at once, where a process was thought dead, do not write into one file
  const unfinished = `${file}.${randomUUID()}.unfinished`
  const counted = { rows: 0, truncated: false }
  try {
    await mkdir(room.folder, { recursive: true, mode: 0o700 })
    const chunks = await chunksOf(room, begun, counted)
    const encode = begun.format === 'CSV' ? csv : xlsx
    await pipeline(Readable.from(encode(chunks)), createWriteStream(unfinished, { mode: 0o600 }))
    await rename(unfinished, file)
  } finally {
    await rm(unfinished, { force: true })
  }
  await room.act(({ db, now }) =>
    db.listExport.updateMany({
      where: { id: begun.id, state: 'RUNNING' },
      data: {
        state: 'DONE',
        ...{ rowCount: counted.rows, truncated: counted.truncated },
        ...{ endedAt: now(), expiresAt: new Date(now().getTime() + keptMs) },
      },
    }),
  )
}

type Counted = { rows: number; truncated: boolean }

async function chunksOf(room: ExportRoom, begun: Begun, counted: Counted) {
  const { timeZone, stepNamed, classNames, askedAt: at, cityId } = begun
  const written = {
    ...{ language: language.parse(begun.language), timeZone, stepNamed, classNames },
    ...{ at, cityId },
  }
  const source = await sourceOf(begun.list, {
    ...{ act: room.act, db: room.db, written },
    ...{ actor: readActor(begun.actor), kept: begun.filter },
  })
  return chunks(room, { begun, counted, source })
}

type Reading = {
  readonly begun: Begun
  readonly counted: Counted
  readonly source: Source
}

/** The headings, then the rows; after each chunk whoever waits hears how far it is. */
async function* chunks(
  { act }: ExportRoom,
  { begun, counted, source }: Reading,
): AsyncGenerator<readonly Row[]> {
  const { headings } = words[language.parse(begun.language)]
  yield [source.headings.map((heading) => headings[heading])]
  const total = await source.count(mostRows)
  const tell = (data: { total?: number; rowCount?: number }) =>
    act(({ db }) => db.listExport.updateMany({ where: { id: begun.id }, data }))
  await tell({ total })
  for (let after: string | null = null; ; ) {
    const take = Math.min(chunkSize, mostRows - counted.rows)
    const chunk = await source.read({ after, take })
    counted.rows += chunk.rows.length
    yield chunk.rows
    await tell({ rowCount: counted.rows })
    if (chunk.rows.length < take) return
    if (counted.rows >= mostRows) {
      const more = await source.read({ after: chunk.last, take: 1 })
      counted.truncated = more.rows.length > 0
      return
    }
    after = chunk.last
  }
}
